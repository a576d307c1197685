/*
 * reader.h
 *		What the files of this room share: spans between quotation marks, and the
 *		verbs of saying with their subjects.
 */
#ifndef AN_READER_H
#define AN_READER_H

#include "article/document.h"
#include "quotes/say.h"

#define AN_NO_WORD UINT32_MAX

/* Words that a subject may have before the name in it. */
#define AN_SUBJECT_WORDS_MAX 16

/* Entities looked back at for who is meant by a title or by الجانبان. */
#define AN_ENTITIES_BACK_MAX 64

/* A span between quotation marks, or from a mark to the end of its paragraph. */
typedef struct AnSpan
{
	uint32_t start; /* bytes, marks excluded */
	uint32_t end;
	uint32_t first; /* words */
	uint32_t limit;
	uint16_t before; /* bits 1 << AnMarkKind of the marks between the word before and the opening one */
	uint16_t after;	 /* the same of the marks between the closing one and the next word */
	bool whole;		 /* fills its line */
	bool open;		 /* has no closing mark: goes on in the next paragraph if that opens with a mark */
} AnSpan;

/* Who says: one thing, two joined, or words. */
typedef struct AnSubject
{
	uint32_t first; /* words as written; first == limit: nobody was named */
	uint32_t limit;
	uint32_t entity;   /* index into document->entities or AN_NO_WORD */
	uint32_t entity_2; /* of joint speakers the last */
	bool feminine;
} AnSubject;

/* A verb of saying, or what stands for one. */
typedef struct AnSaying
{
	uint32_t word;
	uint32_t limit; /* the first word behind it, and behind its subject if that follows */
	uint8_t kind;	/* AnSayKind: VERB, PARTICIPLE or SOURCE */
	bool feminine;
	bool many;		/* dual or plural */
	bool relative;	/* ما قاله: reports nothing that follows */
	const char *verb;
	AnSubject subject;
} AnSaying;

typedef struct AnReader
{
	AnDocument *document;
	uint32_t *entity_at; /* per word: index of the entity that covers it, or AN_NO_WORD */
	uint8_t *kinds;		 /* per word: AnSayKind */
	AnSpan *spans;
	uint32_t span_count, span_room;
	AnSaying *sayings;
	uint32_t saying_count, saying_room;
	const AnSaying *broken;	 /* the saying behind the quotation found last, which another part may follow; or NULL */
	AnSubject last;			 /* who spoke last */
	AnSubject last_feminine; /* and last of each gender, and last together */
	AnSubject last_masculine;
	AnSubject last_joint;
} AnReader;

#define AN_BIT(kind) (1 << (kind))

/* spans.c */
extern void an_reader_spans(AnReader *reader);
/* Bits of the marks between words i and i + 1; a paired " counts as opening or closing. */
extern uint16_t an_reader_gap(const AnReader *reader, uint32_t i);

/* sayings.c */
extern void an_reader_kinds(AnReader *reader);
extern void an_reader_sayings(AnReader *reader);
/* The term of say.tsv of this kind that stands for a person or a title: these are no kinds of reader->kinds. */
extern bool an_reader_term(const AnReader *reader, uint32_t word, AnSayKind kind, AnTerm *term);
extern const char *an_reader_lemma(const AnReader *reader, uint32_t word);

/* speaker.c */
extern AnSubject an_reader_subject(const AnReader *reader, uint32_t first, bool says);
extern AnSubject an_reader_source(const AnReader *reader, uint32_t first);
extern AnSubject an_reader_sentence_subject(const AnReader *reader, uint32_t word);
extern AnSubject an_reader_previous_subject(const AnReader *reader, uint32_t word);
extern uint32_t an_reader_entities_before(const AnReader *reader, uint32_t word);
extern void an_reader_remember(AnReader *reader, const AnSubject *subject);
extern AnSubject an_reader_recall(const AnReader *reader, bool feminine, bool many);
extern const char *an_reader_speaker(const AnReader *reader, const AnSubject *subject);
extern const char *an_reader_canonical(const AnReader *reader, const AnSubject *subject);

/* meant.c */
extern void an_reader_mean(const AnReader *reader, const AnSaying *saying, AnSubject *subject);

/* cues.c: the saying that makes a span a quotation, or says that it is none */
extern bool an_reader_is_quote(AnReader *reader, uint32_t span, uint32_t saying, const AnSaying **cue,
							   AnSaying *implied);

static inline bool
an_reader_named(const AnSubject *subject)
{
	return subject->first < subject->limit;
}

#endif /* AN_READER_H */
