package app.akin.search.grammar;

import app.akin.model.scope.DateSpan;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every way to write a date or a time, in words or digits, English or Korean, and the days that it means. */
final class DateWords {

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String SEASON = "(spring|summer|autumn|fall|winter)";
    private static final String KOREAN_SEASON = "(봄|여름|가을|겨울)";

    /** The longer ones first: of "summer 2023" the year alone is not meant. */
    private static final List<Rule> RULES = List.of(
            new Rule("today|오늘", (m, today) -> day(today)),
            new Rule("yesterday|어제", (m, today) -> day(today.minusDays(1))),
            new Rule("the day before yesterday|그저께|그제", (m, today) -> day(today.minusDays(2))),
            new Rule("this week|이번 ?주", (m, today) -> week(today)),
            new Rule("last week|지난 ?주|저번 ?주", (m, today) -> week(today.minusWeeks(1))),
            new Rule("this month|이번 ?달", (m, today) -> month(YearMonth.from(today))),
            new Rule(
                    "last month|지난 ?달|저번 ?달",
                    (m, today) -> month(YearMonth.from(today).minusMonths(1))),
            new Rule("this year|올해|금년", (m, today) -> year(today.getYear())),
            new Rule("last year|작년|지난 ?해", (m, today) -> year(today.getYear() - 1)),
            new Rule("the year before last|재작년", (m, today) -> year(today.getYear() - 2)),
            new Rule(SEASON + "(?: of)? " + YEAR, (m, today) -> season(m.group(1), number(m.group(2)))),
            new Rule("last " + SEASON, (m, today) -> lastSeason(m.group(1), today)),
            new Rule(YEAR + "년 ?" + KOREAN_SEASON, (m, today) -> season(m.group(2), number(m.group(1)))),
            new Rule("작년 ?" + KOREAN_SEASON, (m, today) -> season(m.group(1), today.getYear() - 1)),
            new Rule("올해 ?" + KOREAN_SEASON, (m, today) -> season(m.group(1), today.getYear())),
            new Rule("지난 ?" + KOREAN_SEASON, (m, today) -> lastSeason(m.group(1), today)),
            new Rule(
                    MONTH + ",? " + YEAR,
                    (m, today) -> month(YearMonth.of(
                            number(m.group(2)), MONTHS.indexOf(m.group(1).toLowerCase(Locale.ROOT)) + 1))),
            new Rule("last " + MONTH, (m, today) -> lastMonth(m.group(1), today)),
            new Rule(YEAR + "년 ?(\\d{1,2})월 ?(\\d{1,2})일", DateWords::written),
            new Rule(YEAR + "년 ?(\\d{1,2})월", DateWords::written),
            new Rule(YEAR + "년", DateWords::written),
            new Rule(YEAR + "[-/.](\\d{1,2})[-/.](\\d{1,2})", DateWords::written),
            new Rule(YEAR + "[-/.](\\d{1,2})", DateWords::written),
            new Rule(YEAR, DateWords::written));

    private static final Pattern BEFORE = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:in|from|of|during|on|since) $");
    private static final Pattern PARTICLE = Pattern.compile("^(?:에서|에는|에|의)(?![\\p{L}\\p{N}])");

    private DateWords() {}

    /** The days that the whole of {@code text} means; nothing where it is no time. */
    static Optional<DateSpan> of(String text, LocalDate today) {
        return RULES.stream()
                .map(rule -> rule.pattern.matcher(text.strip()))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(matcher -> days(matcher, today));
    }

    private static Optional<DateSpan> days(Matcher matcher, LocalDate today) {
        Rule rule = RULES.stream()
                .filter(each -> each.pattern.equals(matcher.pattern()))
                .findFirst()
                .orElseThrow();
        return rule.days(matcher.toMatchResult(), today);
    }

    /** Times between {@code from} and {@code to} in {@code typed}, none within another. */
    static List<DateOffer> in(String typed, int from, int to, LocalDate today) {
        List<DateOffer> found = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern.matcher(typed).region(from, to);
            matcher.useTransparentBounds(true);
            while (matcher.find()) {
                rule.days(matcher.toMatchResult(), today)
                        .filter(_ -> standsAlone(typed, matcher))
                        .map(days -> offer(typed, from, to, matcher, days))
                        .ifPresent(found::add);
            }
        }
        return found.stream()
                .filter(one -> found.stream().noneMatch(other -> isWithin(one, other)))
                .toList();
    }

    private static boolean isWithin(DateOffer one, DateOffer other) {
        return other.start() <= one.start()
                && one.end() <= other.end()
                && other.words().length() > one.words().length();
    }

    private static DateOffer offer(String typed, int from, int to, Matcher found, DateSpan days) {
        Matcher before = BEFORE.matcher(typed.substring(from, found.start()));
        Matcher particle = PARTICLE.matcher(typed.substring(found.end(), to));
        int start = before.find() ? from + before.start() : found.start();
        int end = particle.find() ? found.end() + particle.end() : found.end();
        return new DateOffer(start, end, found.group(), days);
    }

    /** Not as a part of another word or number; a Korean particle may follow. */
    private static boolean standsAlone(String typed, Matcher found) {
        boolean begins = found.start() == 0 || !isPartOfWord(typed.charAt(found.start() - 1));
        String rest = typed.substring(found.end());
        return begins
                && (rest.isEmpty()
                        || !isPartOfWord(rest.charAt(0))
                        || PARTICLE.matcher(rest).find());
    }

    private static boolean isPartOfWord(char letter) {
        return Character.isLetterOrDigit(letter) || "-_/".indexOf(letter) >= 0;
    }

    private static DateSpan written(MatchResult found, LocalDate today) {
        int year = number(found.group(1));
        if (found.groupCount() == 1) {
            return year(year);
        }
        YearMonth month = YearMonth.of(year, number(found.group(2)));
        return found.groupCount() == 2 ? month(month) : day(month.atDay(number(found.group(3))));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static DateSpan day(LocalDate day) {
        return span(day, day);
    }

    private static DateSpan week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return span(monday, monday.plusDays(6));
    }

    private static DateSpan month(YearMonth month) {
        return span(month.atDay(1), month.atEndOfMonth());
    }

    private static DateSpan year(int year) {
        return span(Year.of(year).atDay(1), LocalDate.of(year, Month.DECEMBER, 31));
    }

    /** As the weather services of the northern half count them; winter goes on into the next year. */
    private static DateSpan season(String name, int year) {
        YearMonth first = YearMonth.of(
                year,
                3
                        * switch (name.toLowerCase(Locale.ROOT)) {
                            case "spring", "봄" -> 1;
                            case "summer", "여름" -> 2;
                            case "winter", "겨울" -> 4;
                            default -> 3;
                        });
        return span(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    /** The last one that is over. */
    private static DateSpan lastSeason(String name, LocalDate today) {
        DateSpan thisYear = season(name, today.getYear());
        return thisYear.last().orElseThrow().isBefore(today) ? thisYear : season(name, today.getYear() - 1);
    }

    private static DateSpan lastMonth(String name, LocalDate today) {
        YearMonth thisYear = YearMonth.of(today.getYear(), MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1);
        return month(thisYear.isBefore(YearMonth.from(today)) ? thisYear : thisYear.minusYears(1));
    }

    private static DateSpan span(LocalDate first, LocalDate last) {
        return new DateSpan(Optional.of(first), Optional.of(last));
    }

    /** Words, and the days they mean as seen from today. */
    private record Rule(Pattern pattern, BiFunction<MatchResult, LocalDate, DateSpan> meaning) {

        Rule(String words, BiFunction<MatchResult, LocalDate, DateSpan> meaning) {
            this(Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), meaning);
        }

        /** Nothing for a 13th month. */
        Optional<DateSpan> days(MatchResult found, LocalDate today) {
            try {
                return Optional.of(meaning.apply(found, today));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
