# arabic_news: PGXS Makefile.  `make`, `make install`, `make installcheck`, `make unit`.
#
# Tables are compiled from .tsv sources and from ICU by the small programs
# make_*.c; their output goes to build/ and is never committed.

MODULE_big = arabic_news
EXTENSION = arabic_news
DATA = sql/arabic_news--1.0.sql
PGFILEDESC = "arabic_news - Arabic news in PostgreSQL"

# The rooms that know no server: unit-tested and fuzzed alone.  This list is the table of contents.
PURE = \
	src/memory.o \
	src/unicode/classes.o src/unicode/letter_fold.o src/unicode/letters.o src/unicode/fold.o \
	src/lexicon/orthography.o src/lexicon/paradigm_noun.o \
	src/lexicon/terms.o src/lexicon/lexicon.o \
	src/sounds/units.o src/sounds/spell.o src/sounds/align.o src/sounds/keys.o \
	src/morph/cuts.o src/morph/fit.o src/morph/guess.o src/morph/morph.o src/morph/read.o src/morph/suggest.o \
	src/dict/lexemes.o src/dict/cache.o src/dict/numerals.o src/dict/stop_english.o \
	src/parser/scan.o src/parser/words.o src/parser/numbers.o src/parser/addresses.o src/parser/markup.o \
	src/html/elements.o src/html/scan.o src/html/write.o src/html/read.o src/html/claims.o \
	src/dict/normalize.o src/dict/own_forms.o src/dict/own_words.o \
	src/article/document.o src/article/tokens.o src/article/pairs.o src/article/sentences.o src/article/labels.o src/article/latin.o \
	src/article/roles.o src/article/head.o src/article/foot.o src/article/fields.o src/article/dateline.o src/article/signed.o src/article/keywords.o \
	src/dates/dates.o src/dates/words.o src/dates/rules_back.o src/dates/rules_day.o src/dates/rules_year.o src/dates/rules_span.o \
	src/dates/rules_clock.o src/dates/rules_part.o src/dates/rules_repeat.o src/dates/tense.o src/dates/calendar.o \
	src/numbers/decimal.o src/numbers/words.o src/numbers/cardinal.o src/numbers/units.o src/numbers/context.o \
	src/numbers/numbers.o \
	src/names/words.o src/names/known.o src/names/roles.o src/names/countries.o src/names/page.o src/names/runs.o src/names/persons.o src/names/bodies.o src/names/clubs.o \
	src/names/abbreviations.o src/names/repeats.o src/names/resolve.o src/names/names.o \
	src/quotes/spans.o src/quotes/sayings.o src/quotes/speaker.o src/quotes/meant.o src/quotes/cues.o src/quotes/quotes.o \
	src/neardup/words.o src/neardup/neardup.o \
	src/keyphrases/terms.o src/keyphrases/candidates.o src/keyphrases/choose.o src/keyphrases/summary.o \
	src/page/page.o src/page/vector.o \
	src/search/words.o src/search/marks.o src/search/draft.o src/search/days.o src/search/term.o src/search/query_parse.o \
	src/search/query.o src/search/typo.o src/search/fields.o src/search/keys.o src/search/match.o \
	src/search/rank.o src/search/estimate.o src/search/snippet.o src/search/headline.o src/search/tsquery.o \
	src/search/named.o src/search/named_match.o src/search/phrased.o src/search/quoted.o src/search/like.o src/search/mend.o src/search/expand.o

# SQL glue, dictionary and operator class
GLUE = \
	src/arabic_news.o \
	src/parser/parser_sql.o \
	src/morph/morph_sql.o \
	src/sounds/sounds_sql.o \
	src/dict/normalize_sql.o src/dict/dict_sql.o src/dict/options_sql.o src/dict/option_words_sql.o src/dict/synonyms_sql.o \
	src/dict/own_words_sql.o src/dict/alter_sql.o \
	src/html/json_sql.o \
	src/numbers/numbers_sql.o \
	src/neardup/neardup_sql.o \
	src/page/call_sql.o src/page/page_sql.o src/page/metadata_sql.o src/page/keyphrases_sql.o src/page/tsvector_sql.o \
	src/search/query_sql.o src/search/tsquery_sql.o src/search/gin_sql.o src/search/search_sql.o src/search/plan_sql.o src/search/paths_sql.o \
	src/search/rank_sql.o src/search/like_sql.o

# Lists of terms (lexicon/terms.h): a line room/name makes the table an_terms_name of src/room/name.tsv.
TERMS = article/labels article/agencies article/datelines dates/words numbers/numerals numbers/beside numbers/units names/name_words quotes/say keyphrases/phrase_words search/fields

# Generated C, from build/
TABLES = \
	build/unicode_tables.o build/lexicon_tables.o build/answers.o build/stop_english_words.o build/umalqura.o build/openings.o build/terms_calendar.o build/terms_names.o \
	$(foreach list,$(TERMS),build/terms_$(notdir $(list)).o)

OBJS = $(PURE) $(TABLES) $(GLUE)

# pg_regress tests, one per room or subject: tests/sql/NAME.sql, expected/NAME.out
REGRESS = \
	install \
	parser_words \
	parser_numbers \
	parser_web \
	dict_normalize \
	morph_analyze morph_suggest \
	names_keys names_similarity \
	dict_words \
	dict_options \
	dict_own_words \
	dict_config \
	html_pages html_bad_input \
	article_fields article_heads article_feet \
	article_pages \
	dates_calendar \
	dates_relative \
	dates_forms dates_tense dates_bad_input \
	numbers_words numbers_money \
	names_forms names_pages \
	quotes_forms quotes_cases quotes_verbs quotes_bad_input quotes_pages \
	neardup \
	keyphrases_forms keyphrases_summary \
	page_metadata \
	page_tsvector \
	page_bad_input \
	search_query search_operators search_match search_index search_plans search_partitions search_callers search_rank search_names search_like search_expand search_headline search_tsquery search_bad_input

REGRESS_OPTS = --inputdir=$(srcdir)/tests --load-extension=arabic_news

# two sessions that could disagree: tests/specs/NAME.spec, expected/NAME.out; installcheck runs them behind the others
ISOLATION = search_concurrent_index dict_alter install_drop
ISOLATION_OPTS = --inputdir=$(srcdir)/tests --outputdir=. --load-extension=arabic_news

# C unit tests: tests/unit/NAME.c, each a program over the pure rooms
UNIT = \
	search_query search_expand search_match search_names search_estimate search_tsquery search_headline \
	unicode_fold unicode_letters \
	terms lexicon morph morph_read morph_lemmas morph_suggest \
	sounds neardup names_facts \
	parser_scan parser_linear \
	dict_normalize dict_lexemes dict_own_words \
	html_text article_document article_headers dates_calendar numbers_words names_quotes keyphrases page_any interrupts

EXTRA_CLEAN = build results regression.diffs regression.out tmp_check

XML_CFLAGS = $(shell pkg-config --cflags libxml-2.0)
XML_LIBS = $(shell pkg-config --libs libxml-2.0)

PG_CPPFLAGS = -I$(srcdir)/src -Ibuild $(XML_CFLAGS)
WARNINGS = -Wextra -Wno-unused-parameter -Wno-missing-field-initializers
PG_CFLAGS = -fno-semantic-interposition $(WARNINGS) -Wno-cast-function-type $(if $(WERROR),-Werror) $(CLANG_CFLAGS)
# a server built by gcc names printf formats and passes flags that clang does not know
CLANG_CFLAGS = $(if $(findstring clang,$(CC)),-Wno-ignored-attributes -Wno-unknown-warning-option -Wno-ignored-optimization-argument)
SHLIB_LINK = -lstemmer $(XML_LIBS) -Wl,-Bsymbolic

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
# no LLVM bitcode: nothing here gains from being inlined into JIT code, and the tables are large
override with_llvm = no
include $(PGXS)

HOST_CFLAGS = -std=gnu99 -O1 -Wall $(WARNINGS) $(if $(WERROR),-Werror) -I$(srcdir)/src -Ibuild $(XML_CFLAGS)
ICU_CFLAGS = $(shell pkg-config --cflags icu-uc icu-i18n)
ICU_LIBS = $(shell pkg-config --libs icu-uc icu-i18n)

HEADERS = $(wildcard $(srcdir)/src/*.h $(srcdir)/src/*/*.h)

# All folders that are written to: a build outside of the tree (make -f TREE/Makefile) has none of them yet.
build:
	mkdir -p build $(sort $(dir $(PURE) $(GLUE)))

# What the programs make_*.c share.
MAKE_SOURCES = $(srcdir)/src/lexicon/source.c $(srcdir)/src/unicode/letter_fold.c

build/make_terms: $(srcdir)/src/lexicon/make_terms.c $(MAKE_SOURCES) $(HEADERS) | build
	$(CC) $(HOST_CFLAGS) -o $@ $(filter %.c,$^)

$(foreach list,$(TERMS),$(eval build/terms_$(notdir $(list)).c: $(srcdir)/src/$(list).tsv))
build/terms_unit.c: $(srcdir)/tests/unit/terms.tsv
build/terms_%.c: build/make_terms
	build/make_terms $* $(filter %.tsv,$^) $@
.PRECIOUS: build/terms_%.c

# Which lists a word can begin a term of; the order is that of the bits in lexicon/openings.h.
LIST = $(srcdir)/src/$(1).tsv
OPENINGS = $(call LIST,article/labels) +$(call LIST,article/agencies) +$(call LIST,article/datelines) +$(call LIST,numbers/beside) $(call LIST,dates/words) build/calendar.tsv build/names.tsv \
	$(call LIST,names/name_words) $(call LIST,quotes/say) $(call LIST,numbers/numerals) $(call LIST,numbers/units)
build/make_openings: $(srcdir)/src/lexicon/make_openings.c $(MAKE_SOURCES) $(HEADERS) | build
	$(CC) $(HOST_CFLAGS) -o $@ $(filter %.c,$^)
build/openings.c: build/make_openings $(OPENINGS:+%=%)
	build/make_openings $(OPENINGS) > $@

# Calendars: the press's names of months with those of CLDR behind them, and the Umm al-Qura months, both from ICU.
build/make_calendar: $(srcdir)/src/dates/make_calendar.c $(HEADERS) | build
	$(CC) $(HOST_CFLAGS) $(ICU_CFLAGS) -o $@ $(filter %.c,$^) $(ICU_LIBS)
build/umalqura.c: build/make_calendar
	build/make_calendar months > $@
build/calendar.tsv: $(srcdir)/src/article/calendar.tsv build/make_calendar
	{ cat $< && build/make_calendar names $<; } > $@
build/terms_calendar.c: build/calendar.tsv

# The lexicon: sources that are read, and the parts of the program that reads them.
LEXICON = $(wildcard $(patsubst %,$(srcdir)/src/lexicon/%.tsv,particles nouns adjectives nations verbs given family \
	places organizations things frequency spellings readings))
build/make_lexicon: $(patsubst %,$(srcdir)/src/lexicon/%.c,make_lexicon read_lexicon read_facts lemma_store write_lexicon write_graph \
		orthography paradigm_noun paradigm_stems paradigm_verb) \
		$(srcdir)/src/unicode/letters.c build/unicode_tables.c $(MAKE_SOURCES) $(HEADERS) | build
	$(CC) $(HOST_CFLAGS) -o $@ $(filter %.c,$^)
build/lexicon_tables.c: build/make_lexicon $(LEXICON)
	build/make_lexicon $(srcdir)/src/lexicon $@

# Frequent words with their analysis, which is the library's own, run once here.
ANALYSER = src/unicode/classes src/unicode/letter_fold src/unicode/letters src/lexicon/lexicon src/morph/cuts src/morph/fit src/morph/guess \
	src/morph/morph src/morph/read build/unicode_tables build/lexicon_tables build/openings
build/make_answers: $(srcdir)/src/morph/make_answers.c $(patsubst src/%,$(srcdir)/src/%.c,$(filter src/%,$(ANALYSER))) \
		$(patsubst %,%.c,$(filter build/%,$(ANALYSER))) $(HEADERS) | build
	$(CC) $(HOST_CFLAGS) -o $@ $(filter %.c,$^)
build/answers_bare.c: build/make_answers
	build/make_answers > $@

# The same with what the rooms above ask of those words.
build/make_facts: $(patsubst %,$(srcdir)/src/%.c,names/make_facts names/words memory lexicon/terms) build/answers_bare.c build/terms_name_words.c \
		$(patsubst src/%,$(srcdir)/src/%.c,$(filter src/%,$(ANALYSER))) $(patsubst %,%.c,$(filter build/%,$(ANALYSER))) $(HEADERS) | build
	$(CC) $(HOST_CFLAGS) -o $@ $(filter %.c,$^)
build/answers.c: build/make_facts
	build/make_facts > $@

# Names of places, organisations and things as one list of terms.
NAME_LISTS = $(addprefix $(srcdir)/src/lexicon/,places.tsv organizations.tsv things.tsv)
build/make_names: $(srcdir)/src/names/make_names.c $(MAKE_SOURCES) $(HEADERS) | build
	$(CC) $(HOST_CFLAGS) -o $@ $(filter %.c,$^)
build/names.tsv: build/make_names $(NAME_LISTS)
	build/make_names $(NAME_LISTS) > $@
build/terms_names.c: build/names.tsv

# Written anew when words have been added: make frequency COUNTS=words.tsv (word, count), then make again.
.PHONY: frequency
frequency: build/rank_lemmas
	build/rank_lemmas < $(COUNTS) > build/frequency.tsv
	{ head -2 build/frequency.tsv; tail -n +3 build/frequency.tsv | LC_ALL=C sort -t '	' -k1,2 -k3,3nr | awk -F '\t' '!seen[$$1 FS $$2]++'; } \
		> $(srcdir)/src/lexicon/frequency.tsv
build/rank_lemmas: $(srcdir)/src/morph/rank_lemmas.c $(PURE) $(TABLES)
	$(CC) $(HOST_CFLAGS) -o $@ $(filter %.c %.o,$^) -lstemmer -lm $(XML_LIBS)

# English stop words as an array in the order of their bytes; the first line names the column.
build/stop_english_words.c: $(srcdir)/src/dict/stop_english.tsv | build
	{ echo '#include "dict/stop_english.h"'; echo 'const char an_stop_english_words[][AN_STOP_ENGLISH_MAX] = {'; \
	  tail -n +2 $< | LC_ALL=C sort -u | sed 's/.*/"&",/'; echo '};'; \
	  echo 'const int an_stop_english_count = sizeof(an_stop_english_words) / AN_STOP_ENGLISH_MAX;'; } > $@

# Headers are few and every object is quick to make: all of them depend on all headers.
$(PURE) $(GLUE) $(TABLES): $(HEADERS) | build

# Generators: programs of the host, made and run before anything that includes or links what they write.
build/make_unicode: $(srcdir)/src/unicode/make_unicode.c $(srcdir)/src/unicode/letter_fold.c $(HEADERS) | build
	$(CC) $(HOST_CFLAGS) $(ICU_CFLAGS) -o $@ $(filter %.c,$^) $(ICU_LIBS)

build/unicode_tables.c: build/make_unicode $(srcdir)/src/unicode/fold.tsv
	build/make_unicode $(filter %.tsv,$^) $@

# Unit tests run without a server, over objects of their own so that they can be built with sanitizers.
UNIT_OBJS = $(patsubst %.o,build/unit/%.o,$(PURE) $(TABLES))
SANITIZE ?=

.PHONY: unit
unit: $(UNIT:%=build/unit/%) build/make_lexicon
	@status=0; sh $(srcdir)/tests/lexicon_check.sh build/make_lexicon || status=1; for t in $(UNIT:%=build/unit/%); do $$t || status=1; done; exit $$status

build/unit/%.o: %.c $(HEADERS)
	@mkdir -p $(@D)
	$(CC) $(HOST_CFLAGS) $(SANITIZE) -c -o $@ $<

build/unit/%: tests/unit/%.c $(wildcard $(srcdir)/tests/unit/*.h) $(UNIT_OBJS)
	@mkdir -p $(@D)
	$(CC) $(HOST_CFLAGS) $(SANITIZE) -DAN_SOURCE='"$(abspath $(srcdir))"' -o $@ $< $(filter %.o,$^) -lstemmer -lm $(XML_LIBS)

build/unit/terms: build/unit/build/terms_unit.o

# Fuzzers, by clang; not part of tests/run.sh.  build/fuzz/NAME FOUND SEEDS runs until it finds something and keeps
# inputs of interest in the folder FOUND: make fuzz && mkdir -p build/found && build/fuzz/fuzz_document build/found demo/pages
# -max_total_time=60 for a minute, -max_len=20000 for whole pages.
FUZZ = fuzz_scan fuzz_fold fuzz_words fuzz_document fuzz_html fuzz_query fuzz_pairs
FUZZ_CFLAGS = -std=gnu99 -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -I$(srcdir)/src -Ibuild $(XML_CFLAGS)
FUZZ_OBJS = $(patsubst %.o,build/fuzz/%.o,$(PURE) $(TABLES))

.PHONY: fuzz
fuzz: $(FUZZ:%=build/fuzz/%)

build/fuzz/%.o: %.c $(HEADERS)
	@mkdir -p $(@D)
	clang $(FUZZ_CFLAGS) -c -o $@ $<

build/fuzz/%: tests/fuzz/%.c $(wildcard $(srcdir)/tests/unit/*.h $(srcdir)/tests/fuzz/*.h) $(FUZZ_OBJS)
	@mkdir -p $(@D)
	clang $(FUZZ_CFLAGS) -o $@ $< $(filter %.o,$^) -lstemmer -lm $(XML_LIBS)
