package org.counterclaim.account;

import java.util.Set;
import java.util.UUID;

/**
 * That an account may no longer act in these roles, because it was locked or they were taken from it. Whoever listens is in the
 * same transaction.
 */
public record RolesRevoked(UUID account, Set<Role> roles) {}
