/** Motions that Parliament adopted and questions that it asked: reasons for a change of the plan, each with its answer. */
package nl.draagvlak.decisions.motions;
