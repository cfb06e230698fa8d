package io.sayonce.stack.cli;

import java.util.ServiceLoader;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.demo.Demo;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What the script {@code sayonce} runs. */
@Command(
        name = "sayonce",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "SayOnce 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "SayOnce on one machine: customers say it once, promises are kept.",
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  SAYONCE_HOME       where data, keys and logs are kept (default: .sayonce)",
            "  SAYONCE_PORT_NAME  another port for NAME, one of",
            "                     FRONT 8080, COMPLAINT 8081, RESOLUTION 8082, LOYALTY 8083,",
            "                     NOTIFICATION 8084, POSTGRES 8432, KAFKA 8092 (and the next one),",
            "                     SMTP 8025, MAILS 8026; read by up, remembered for the other commands"
        },
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Token.class,
            Demo.class,
            Import.class,
            Backtest.class,
            Train.class,
            Reset.class
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        var line = new CommandLine(new Main());
        ServiceLoader.load(Further.class).forEach(line::addSubcommand);
        var exit = line.setExecutionExceptionHandler(Main::explain)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What shall it be?");
    }

    /** A sentence for a person; the place in the code is for who asks for it. */
    private static int explain(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
        if (thrown instanceof Trouble) {
            System.err.println(thrown.getMessage());
            return 1;
        }
        System.err.println("This should not have happened: " + thrown + " (SAYONCE_TRACE=1 says where)");
        if (System.getenv("SAYONCE_TRACE") != null) {
            thrown.printStackTrace();
        }
        return 2;
    }
}
