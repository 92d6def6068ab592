/** A text from outside becomes own text of the plan, and the comments in its margin become remarks: looked at first, taken in when somebody says yes. */
package nl.draagvlak.drafting.imports;
