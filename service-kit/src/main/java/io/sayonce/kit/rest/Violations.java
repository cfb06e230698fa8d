package io.sayonce.kit.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path.MethodNode;
import jakarta.validation.Path.Node;
import jakarta.validation.Path.ParameterNode;
import jakarta.ws.rs.BeanParam;

/** Says which fields and parameters have values that cannot be used. */
final class Violations {

    private static final Comparator<Problem.Fault> BY_PLACE =
            Comparator.comparing(fault -> fault.pointer() == null ? fault.parameter() : fault.pointer());

    private Violations() {}

    /** Whether a caller's values are at fault, and not what we answer. */
    static boolean areOfRequest(ConstraintViolationException failure) {
        return failure.getConstraintViolations().stream()
                .map(violation -> nodes(violation))
                .allMatch(nodes -> nodes.size() > 1 && nodes.get(1).getKind() == ElementKind.PARAMETER);
    }

    static Problem of(ConstraintViolationException failure) {
        var faults = failure.getConstraintViolations().stream()
                .map(Violations::fault)
                .sorted(BY_PLACE)
                .toList();
        return problem(faults);
    }

    static Problem problem(List<Problem.Fault> faults) {
        return Problem.of("invalid-value", 422, "Some values cannot be used; see errors.", faults);
    }

    private static Problem.Fault fault(ConstraintViolation<?> violation) {
        var nodes = nodes(violation);
        var parameter = parameter(violation.getRootBeanClass(), nodes.get(0).as(MethodNode.class), nodes.get(1));
        var inside = nodes.subList(2, nodes.size());
        if (parameter.isAnnotationPresent(BeanParam.class) && !inside.isEmpty()) {
            return Problem.Fault.of(fieldName(parameter.getType(), inside.get(0).getName()), violation.getMessage());
        }
        return nameOf(parameter.getAnnotations())
                .map(name -> Problem.Fault.of(name, violation.getMessage()))
                .orElseGet(() -> Problem.Fault.at(pointer(inside), violation.getMessage()));
    }

    private static List<Node> nodes(ConstraintViolation<?> violation) {
        var nodes = new ArrayList<Node>();
        violation.getPropertyPath().forEach(nodes::add);
        return nodes;
    }

    private static String pointer(List<Node> path) {
        return path.stream().flatMap(Violations::steps).map(Problem.Fault::step).collect(Collectors.joining());
    }

    private static Stream<String> steps(Node node) {
        var within = node.getIndex() != null ? node.getIndex() : node.getKey();
        var named = node.getKind() == ElementKind.PROPERTY ? node.getName() : null;
        return Stream.of(within, named).filter(step -> step != null).map(Object::toString);
    }

    /** As it was written: the class that intercepts calls does not carry the annotations. */
    private static Parameter parameter(Class<?> bean, MethodNode method, Node parameter) {
        Parameter found = null;
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            var written = declared(type, method);
            if (written.isPresent()) {
                found = written.get()
                        .getParameters()[parameter.as(ParameterNode.class).getParameterIndex()];
            }
        }
        return found;
    }

    private static Optional<Method> declared(Class<?> type, MethodNode method) {
        var types = method.getParameterTypes().toArray(Class<?>[]::new);
        return Arrays.stream(type.getDeclaredMethods())
                .filter(one -> one.getName().equals(method.getName()) && Arrays.equals(one.getParameterTypes(), types))
                .findFirst();
    }

    private static String fieldName(Class<?> beanParam, String field) {
        return Arrays.stream(beanParam.getDeclaredFields())
                .filter(one -> one.getName().equals(field))
                .findFirst()
                .flatMap(one -> nameOf(one.getAnnotations()))
                .orElse(field);
    }

    private static Optional<String> nameOf(Annotation[] annotations) {
        return Parameters.name(annotations);
    }
}
