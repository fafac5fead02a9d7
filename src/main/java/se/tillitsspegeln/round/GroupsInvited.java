package se.tillitsspegeln.round;

import java.util.Set;

/**
 * These groups of an open round can answer from now on. Fired inside the transaction that opens the round or adds codes
 * to an open one, so that whatever the observers do happens together with it or not at all.
 */
public record GroupsInvited(RoundId round, Set<Group> groups) {

    public GroupsInvited {
        groups = Set.copyOf(groups);
    }
}
