package nl.draagvlak.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.draagvlak.Draagvlak;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test with the whole workbench and the sample programme in a database of its own. For tests that change the sample. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Draagvlak.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "draagvlak.sample=true")
@ContextConfiguration(initializers = ChangedSampleDatabase.class)
@Import(TestHouse.class)
public @interface ChangedSampleTest {}
