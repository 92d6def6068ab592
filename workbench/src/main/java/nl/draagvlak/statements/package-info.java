/** Step 3. What people say, and what happened with it. */
package nl.draagvlak.statements;
