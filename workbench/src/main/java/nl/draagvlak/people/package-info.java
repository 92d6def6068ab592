/** Accounts, sign-in, roles and pseudonyms. Resolving a pseudonym to a person is not possible from here. */
package nl.draagvlak.people;
