/** What a body speaks about: the agenda of a meeting, put together from what waits in the programme. */
package nl.draagvlak.decisions.agenda;
