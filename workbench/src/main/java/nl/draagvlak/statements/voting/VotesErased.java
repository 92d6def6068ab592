package nl.draagvlak.statements.voting;

import java.util.UUID;

/** Votes of a gathering were erased: what is kept of it in memory must be read anew. */
public record VotesErased(UUID gatheringId) {}
