package app.akin.search.ranking;

import java.util.List;
import java.util.stream.Stream;

/** What people ask picture collections and documents for, of all sorts, the same in two languages. */
final class UsualQuestions {

    static final List<String> ENGLISH = List.of(
            "a woman reading a letter",
            "holiday in the mountains",
            "How much does it cost?",
            "the meeting on Friday",
            "a blue car",
            "tax return",
            "How do I change the battery?",
            "children playing football",
            "train ticket",
            "what the doctor said",
            "a house by the sea",
            "my password",
            "list of names and addresses",
            "sunset",
            "instructions for use",
            "Who won the election?",
            "soup",
            "a bird on a branch",
            "reasons for the decision",
            "software licence",
            "old photographs of grandmother",
            "What time does it open?",
            "a bridge over a river",
            "application for a job",
            "music",
            "the weather in winter",
            "something to eat",
            "mathematics homework",
            "a birthday party",
            "terms of payment",
            "dark forest",
            "chapter one");

    static final List<String> KOREAN = List.of(
            "편지를 읽는 여자",
            "산에서 보낸 휴가",
            "가격이 얼마인가요?",
            "금요일 회의",
            "파란 자동차",
            "세금 신고",
            "배터리를 어떻게 바꾸나요?",
            "축구하는 아이들",
            "기차표",
            "의사가 한 말",
            "바닷가의 집",
            "내 비밀번호",
            "이름과 주소 목록",
            "노을",
            "사용 설명서",
            "선거에서 누가 이겼나요?",
            "국",
            "나뭇가지 위의 새",
            "결정한 이유",
            "소프트웨어 사용권",
            "할머니의 옛날 사진",
            "몇 시에 문을 여나요?",
            "강 위의 다리",
            "입사 지원서",
            "음악",
            "겨울 날씨",
            "먹을 것",
            "수학 숙제",
            "생일잔치",
            "결제 조건",
            "어두운 숲",
            "제1장");

    static final List<String> ALL =
            Stream.concat(ENGLISH.stream(), KOREAN.stream()).toList();

    private UsualQuestions() {}
}
