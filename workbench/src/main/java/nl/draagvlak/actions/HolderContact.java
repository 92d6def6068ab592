package nl.draagvlak.actions;

import java.util.regex.Pattern;
import nl.draagvlak.shell.Form;

/** Somebody to whom a personal link goes. Both are empty when nobody was named. */
record HolderContact(String name, String email) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    static HolderContact read(Form form, boolean required) {
        return read(form, required, "");
    }

    /** @param prefix before the names of the two fields, where a page has more of them */
    static HolderContact read(Form form, boolean required, String prefix) {
        String name = required ? form.required(prefix + "name", 120) : form.optional(prefix + "name", 120);
        String email = required ? form.required(prefix + "email", 200) : form.optional(prefix + "email", 200);
        if (form.errorAt(prefix + "email") == null && !email.isEmpty() && !EMAIL.matcher(email).matches()) {
            form.error(prefix + "email", "Dit is geen e-mailadres, zoals naam@organisatie.nl.", "This is no e-mail address, such as name@organisation.nl.");
        }
        if (!required && name.isEmpty() && !email.isEmpty()) {
            form.error(prefix + "name", "Van wie is dit adres?", "Whose address is this?");
        }
        if (!required && email.isEmpty() && !name.isEmpty()) {
            form.error(prefix + "email", "Naar welk adres gaat de link?", "To which address does the link go?");
        }
        return new HolderContact(name, email);
    }
}
