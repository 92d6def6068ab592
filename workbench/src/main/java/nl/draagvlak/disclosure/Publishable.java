package nl.draagvlak.disclosure;

import java.util.Objects;

/** A value that may leave the house. Only {@link Disclosure} makes one; there is on purpose no way to turn one into another. */
public final class Publishable<T> {

    private final T value;

    Publishable(T value) {
        this.value = Objects.requireNonNull(value);
    }

    public T value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Publishable<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
