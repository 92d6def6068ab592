/** Step 12. What holders report, steering by exception, the half-yearly annex. */
package nl.draagvlak.progress;
