package org.counterclaim.account;

import java.util.Set;
import java.util.UUID;

/**
 * Announces that an account may no longer act in these roles, because it was locked or lost them. Listeners run in the same transaction.
 */
public record RolesRevoked(UUID account, Set<Role> roles) {}
