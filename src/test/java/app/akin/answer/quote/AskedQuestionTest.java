package app.akin.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.answer.quote.AskedQuestion.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedQuestionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when does the lease end?|QUESTION|TIME",
                "보증금은 얼마야?|QUESTION|MONEY",
                "who signed the contract|QUESTION|PERSON",
                "why did the heating fail|QUESTION|REASON",
                "계약은 언제 끝나나요|QUESTION|TIME",
                "누가 회의록을 썼나|QUESTION|PERSON",
                "and how much is it?|QUESTION|MONEY",
                "그럼 월세는 얼마야|QUESTION|MONEY",
                "how many people came to the meeting|QUESTION|NUMBER",
                "how long is the guarantee|QUESTION|DURATION",
                "인터넷 설치비|DESCRIPTION|MONEY",
                "launch date of the ticketing system|DESCRIPTION|TIME",
                "sunset|WORDS|ANY",
                "red car|WORDS|ANY",
                "강아지|WORDS|ANY",
                "invoice.pdf|WORDS|ANY"
            })
    void whatReadsLikeAQuestionIsOne(String words, Form form, AnswerKind kind) {
        AskedQuestion asked = AskedQuestion.of(words);
        assertThat(asked.form()).isEqualTo(form);
        assertThat(asked.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "and how much is the rent?|how much is the rent?",
                "So, who has the key?|who has the key?",
                "그럼 월세는 얼마야?|월세는 얼마야?",
                "그럼 뭐?|그럼 뭐?",
                "android or apple, which is older?|android or apple, which is older?"
            })
    void whatJoinsItToTheQuestionBeforeIsNoPartOfIt(String typed, String asked) {
        assertThat(AskedQuestion.of(typed).words()).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TIME|The lease ends on 31 March.|The lease is long.",
                "MONEY|보증금은 3천만 원으로 한다.|보증금을 낸다.",
                "DURATION|Two months' notice is needed.|Notice is needed.",
                "PERSON|Written by Leonie Marsh.|Written at night.",
                "REASON|It failed because a seal was torn.|It failed."
            })
    void answersOfAKindAreTold(AnswerKind kind, String with, String without) {
        assertThat(kind.isIn(with)).isTrue();
        assertThat(kind.isIn(without)).isFalse();
    }
}
