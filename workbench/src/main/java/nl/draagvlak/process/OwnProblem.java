package nl.draagvlak.process;

import java.time.LocalDate;

/** How the team itself saw the problem, and what it learned when it laid that beside the view of the others. */
record OwnProblem(String text, String learned, LocalDate firstWritten, LocalDate lastWritten) {}
