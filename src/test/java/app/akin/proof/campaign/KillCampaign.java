package app.akin.proof.campaign;

import app.akin.proof.KilledIT;
import org.junit.jupiter.api.Test;

/** As many kills as somebody wants, as in {@link KilledIT}. */
final class KillCampaign {

    private static final int KILLS = 20;

    @Test
    void nothingIsLostOrHalfDone() {
        int kills = Campaign.size(KILLS);
        long files = KilledIT.kill(kills);
        new Campaign("kill").put("kills", kills).put("files", files).write();
    }
}
