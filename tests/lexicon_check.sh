#!/bin/sh
# Lines that make_lexicon must reject, each with its file, its line and what is wrong.
# lexicon_check.sh PROGRAM: prints what is not as it should be; exit status 1 then.
set -u
program=${1:-build/make_lexicon}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
passed=0 failed=0

# rejects FILE HEADER LINES MESSAGE: LINES (printf format) in FILE must give MESSAGE.
rejects()
{
	rm -f "$dir"/*.tsv
	printf '%b\n%b\n' "$2" "$3" > "$dir/$1"
	if "$program" "$dir" /dev/null 2> "$dir/errors"; then
		echo "accepted: $1: $3"
		failed=1
	elif ! grep -qF "$4" "$dir/errors"; then
		echo "wrong complaint about $1: $3"
		cat "$dir/errors"
		failed=1
	else
		passed=$((passed + 1))
	fi
}

nouns='lemma\troot\tgender\tfeminine\tplural\ttags'
verbs='lemma\troot\tform\timperfect\tmasdar\ttags'
rejects nouns.tsv "$nouns" 'وزير\tوزر\tm\t+ة' 'nouns.tsv:2: 4 columns instead of 6'
rejects nouns.tsv "$nouns" 'وزير\tوزر\tm\t+ة\tوزراء\t-\t-' 'nouns.tsv:2: more than 6 columns'
rejects nouns.tsv "$nouns" '# ok\nوَزير\tوزر\tm\t+ة\tوزراء\t-' 'nouns.tsv:3: "وَزير" is no word in standard Arabic letters'
rejects spellings.tsv 'variant\tlemma\tpos' 'أميركي\tأمريكي\tadj' 'spellings.tsv:2: "أميركي" is no adj'
readings='form\tlemma\tpos\tuse'
rejects readings.tsv "$readings" 'يعلم\tعلم\tverb' 'readings.tsv:2: 3 columns instead of 4'
rejects readings.tsv "$readings" 'يعلم\tعلم\tverb\tbest' 'readings.tsv:2: needs a part of speech and one of first, with, without, second, whole'
rejects readings.tsv "$readings" 'يعلم\tعلم\tverb\tfirst' 'readings.tsv:2: "يعلم" is no form of a verb "علم"'
rejects nouns.tsv "$nouns" 'وزير\tوزر\tx\t+ة\tوزراء\t-' 'nouns.tsv:2: gender "x"'
rejects nouns.tsv "$nouns" 'رئيس\tرأس\tm\t+ة\tرؤساء\t-' 'nouns.tsv:2: root "رأس"'
rejects nouns.tsv "$nouns" 'وزير\tوز\tm\t+ة\tوزراء\t-' 'nouns.tsv:2: root "وز" has not 3 to 5 letters'
rejects nouns.tsv "$nouns" 'وزير\tوزر\tm\t+ت\tوزراء\t-' 'nouns.tsv:2: feminine "+ت"'
rejects nouns.tsv "$nouns" 'وزير\tوزر\tm\t+ة\t+اء\t-' 'nouns.tsv:2: plural "+اء"'
rejects nouns.tsv "$nouns" 'وزير\tوزر\tm\t+ة\tوزراء\ttitle,boss' 'nouns.tsv:2: unknown tag "boss"'
rejects nouns.tsv "$nouns" 'وزير\tوزر\tm\t+ة\tوزراء\t-\nوزير\tوزر\tm\t-\tوزراء\t-' 'nouns.tsv:3: "وزير" stands on line 2'
rejects nouns.tsv 'lemma\troot' '# none' 'nouns.tsv:1: the first line must name 6 columns'
rejects adjectives.tsv 'lemma\troot\tfeminine\tplural\ttags' 'كبير\tكبر\t+ة\tكبار\t-\nكبير\tكبر\t+ة\tكبار\t-' 'adjectives.tsv:3: "كبير" stands on line 2'
rejects nations.tsv 'adjective\tcountry\tplural' 'تركي\tTUR\tأتراك' 'nations.tsv:2: country "TUR"'
rejects verbs.tsv "$verbs" 'قال\tقول\tXI\tيقول\t-\t-' 'verbs.tsv:2: form "XI" and root "قول" do not go together'
rejects verbs.tsv "$verbs" 'استخدم\tخدم\tIV\t-\t-\t-' 'verbs.tsv:2: "استخدم" is not form IV of root "خدم", which is written "أخدم"'
rejects verbs.tsv "$verbs" 'قال\tقول\tI\tيقول\t-\t-\nقال\tقول\tI\tيقول\t-\t-' 'verbs.tsv:3: "قال" stands on line 2'
rejects particles.tsv 'word\tlemma\tclass\ttags' 'في\tفي\tpreposition\tstop' 'particles.tsv:2: unknown class "preposition"'
rejects given.tsv 'name\tgender\tvariants' 'Ali\tm\t-' 'given.tsv:2: "Ali" is no word'
rejects frequency.tsv 'lemma\tpos\tclass' 'وزير\tnoun\t16' 'frequency.tsv:2: needs a part of speech and a class'
[ $failed -eq 0 ] && echo "lexicon check: $passed passed, 0 failed"
exit $failed
