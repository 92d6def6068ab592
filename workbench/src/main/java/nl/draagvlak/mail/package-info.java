/** Outgoing mail: queued in the transaction of what caused it, really sent, with quiet subjects. */
package nl.draagvlak.mail;
