package nl.draagvlak.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The team asks holders for word; whoever was asked within a week is left in peace. */
@Controller
@RequestMapping("/programmas/{programme}/voortgang")
@Allowed(Role.TEAM)
class RequestPages {

    private final Stands stands;
    private final Moments moments;
    private final Requests requests;
    private final ReportMail mail;
    private final Actions actions;

    RequestPages(Stands stands, Moments moments, Requests requests, ReportMail mail, Actions actions) {
        this.stands = stands;
        this.moments = moments;
        this.requests = requests;
        this.mail = mail;
        this.actions = actions;
    }

    /** Asks everybody of whom there is no word: one message an organisation, whatever number of actions it holds. */
    @PostMapping("/verzoek")
    Reply askAll(Visit visit) {
        Window window = moments.window(visit.programmeId(), SteeringPages.today(visit));
        Map<UUID, List<UUID>> silent = new LinkedHashMap<>();
        stands.list(visit.programmeId(), window, "").stream()
                .filter(stand -> stand.silent(window) && stand.held() && !Requests.rests(stand.askedAt(), visit.now()))
                .forEach(stand -> silent.computeIfAbsent(stand.holder(), k -> new java.util.ArrayList<>()).add(stand.action()));
        int asked = 0;
        int unreachable = 0;
        for (Map.Entry<UUID, List<UUID>> each : silent.entrySet()) {
            if (mail.ask(visit, each.getKey()) == 0) {
                unreachable++;
            } else {
                each.getValue().forEach(action -> requests.note(visit.act(), visit.programmeId(), action, each.getKey()));
                asked++;
            }
        }
        visit.tell("Gevraagd aan " + organisations(asked, "organisatie", "organisaties") + "." + (unreachable == 0 ? ""
                        : " Bij " + organisations(unreachable, "organisatie", "organisaties") + " meldt niemand zich hier aan: bel hen, en schrijf op wat u hoort."),
                "Asked " + organisations(asked, "organisation", "organisations") + "." + (unreachable == 0 ? ""
                        : " At " + organisations(unreachable, "organisation", "organisations") + " nobody signs in here: call them, and write down what you hear."));
        return Reply.redirect(visit.at("/voortgang"));
    }

    private static String organisations(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    @PostMapping("/acties/{id}/verzoek")
    Reply ask(Visit visit, @PathVariable UUID id) {
        ActionDetail action = NotHere.unless(actions.find(visit.programmeId(), id).filter(a -> a.element().active()));
        if (!action.held()) {
            visit.tell("Nog niemand houdt deze actie. Vraag eerst een organisatie.", "Nobody holds this action yet. Ask an organisation first.");
        } else if (Requests.rests(requests.last(id).orElse(null), visit.now())) {
            visit.tell("Deze week is al om een bericht gevraagd.", "Word was asked for this week already.");
        } else if (mail.ask(visit, action.holder().organisationId()) == 0) {
            visit.tell("Voor deze organisatie meldt niemand zich hier aan. Bel hen, en schrijf op wat u hoort.",
                    "Nobody signs in here for this organisation. Call them, and write down what you hear.");
        } else {
            requests.note(visit.act(), visit.programmeId(), id, action.holder().organisationId());
            visit.tell("De vraag om een bericht is verstuurd.", "The question for word was sent.");
        }
        return Reply.redirect(visit.at("/voortgang/acties/" + id));
    }
}
