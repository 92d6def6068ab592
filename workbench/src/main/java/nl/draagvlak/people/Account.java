package nl.draagvlak.people;

import java.util.UUID;
import nl.draagvlak.programme.Language;

/** Somebody with a sign-in. */
public record Account(UUID id, String name, String email, Language language) {}
