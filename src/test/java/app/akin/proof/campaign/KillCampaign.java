package app.akin.proof.campaign;

import app.akin.proof.KilledIT;
import org.junit.jupiter.api.Test;

/** As many kills as somebody wants, as in {@link KilledIT}. */
final class KillCampaign {

    private static final int KILLS = 20;

    @Test
    void nothingIsLostOrHalfDone() {
        int kills = Campaign.size(KILLS);
        Campaign campaign = new Campaign("kill");
        long files =
                KilledIT.kill(kills, survived -> campaign.put("kills", survived).write());
        campaign.put("files", files).end();
    }
}
