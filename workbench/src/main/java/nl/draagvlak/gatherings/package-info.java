/** Step 2. Roundtables and consultation sessions: agenda, tables, invitations, attendance, joining. */
package nl.draagvlak.gatherings;
