package io.sayonce.resolution.grant.file;

import java.util.List;

/** Grants as they are written in one file. */
record GrantFile(List<GrantEntry> grants) {

    GrantFile {
        grants = grants == null ? List.of() : grants;
    }
}
