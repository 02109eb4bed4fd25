//! Packs the data: data/dictionary.txt and data/lexicon.txt become one compressed file that the core
//! embeds, data/gazetteer/divisions.txt another. `src/segment/dictionary.rs` and
//! `src/gazetteer/nation.rs` unpack them and describe the formats.

// A build script has nobody to hand an error to: it stops, and Cargo shows the message.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs
)]

use std::collections::BTreeMap;
use std::io::BufReader;
use std::path::Path;
use std::{env, fs};

use jieba_rs::Jieba;

#[path = "src/segment/lexicon.rs"]
#[allow(dead_code)]
mod lexicon;

#[path = "src/segment/coarse.rs"]
#[allow(dead_code)]
mod coarse;

use coarse::{COARSE_TAGS, coarse_tag, frequency_of_level, level_above, nearest_level};

/// Level of the frequency and coarse tag of each word, in code point order.
type Words = BTreeMap<String, (u8, u8)>;

fn main() {
    let data = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap()).join("data");
    let dictionary_file = data.join("dictionary.txt");
    let lexicon_file = data.join("lexicon.txt");
    let divisions_file = data.join("gazetteer/divisions.txt");
    for file in [&dictionary_file, &lexicon_file, &divisions_file] {
        println!("cargo::rerun-if-changed={}", file.display());
    }
    println!("cargo::rerun-if-changed=src/segment/lexicon.rs");
    println!("cargo::rerun-if-changed=src/segment/coarse.rs");

    let dictionary = fs::read_to_string(&dictionary_file).expect("data/dictionary.txt is readable");
    let lexicon = fs::read_to_string(&lexicon_file).expect("data/lexicon.txt is readable");
    let divisions = fs::read_to_string(&divisions_file).expect("divisions.txt is readable");
    let mut words = read_dictionary(&dictionary);
    add_lexicon(&mut words, &(place_names(&divisions) + &lexicon));

    let packed = pack(&words);
    let target = Path::new(&env::var("OUT_DIR").unwrap()).join("dictionary.bin");
    fs::write(target, packed).expect("the packed dictionary can be written");

    let target = Path::new(&env::var("OUT_DIR").unwrap()).join("divisions.bin");
    fs::write(target, pack_divisions(&divisions)).expect("the packed divisions can be written");
}

/// The divisions of the country as lines of a lexicon. Two characters (城区, 矿区) are words of another kind.
fn place_names(divisions: &str) -> String {
    let names = divisions
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(' '))
        .map(|(_, name)| name)
        .filter(|name| name.chars().nth(2).is_some());
    names.flat_map(|name| [name, " ns\n"]).collect()
}

/// The format is described in `src/gazetteer/nation.rs`.
fn pack_divisions(text: &str) -> Vec<u8> {
    let (mut codes, mut names) = (Vec::new(), Vec::new());
    let mut previous = 0;
    for (number, line) in text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.starts_with('#'))
    {
        let fault = || {
            format!(
                "data/gazetteer/divisions.txt line {}: expected `code name` in ascending order, found `{line}`",
                number + 1
            )
        };
        let (code, name) = line
            .split_once(' ')
            .unwrap_or_else(|| panic!("{}", fault()));
        let code: u32 = code.parse().unwrap_or_else(|_| panic!("{}", fault()));
        assert!(code > previous && !name.is_empty(), "{}", fault());
        write_varint(&mut codes, code - previous);
        names.push(name);
        previous = code;
    }
    let mut bytes = u16::try_from(names.len())
        .expect("there are fewer than 65536 divisions")
        .to_le_bytes()
        .to_vec();
    bytes.extend(codes);
    bytes.extend(names.join("\n").into_bytes());
    deflate(&bytes)
}

fn read_dictionary(text: &str) -> Words {
    let mut words = Words::new();
    for (number, line) in text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.starts_with('#'))
    {
        let mut columns = line.split(' ');
        let (Some(word), Some(frequency), Some(tag), None) = (
            columns.next(),
            columns.next(),
            columns.next(),
            columns.next(),
        ) else {
            panic!(
                "data/dictionary.txt line {}: expected `word frequency tag`, found `{line}`",
                number + 1
            );
        };
        let frequency = frequency.parse().unwrap_or_else(|_| {
            panic!(
                "data/dictionary.txt line {}: `{frequency}` is no frequency",
                number + 1
            )
        });
        words.insert(word.to_owned(), (nearest_level(frequency), coarse_tag(tag)));
    }
    words
}

/// Gives each term the frequency that makes it a whole word, shortest terms first, because a
/// longer term competes with the shorter ones inside it.
fn add_lexicon(words: &mut Words, text: &str) {
    let mut jieba = Jieba::empty();
    let lines: Vec<String> = words
        .iter()
        .map(|(word, &(level, tag))| dictionary_line(word, level, tag))
        .collect();
    let lines = lines.join("\n");
    jieba
        .load_dict(&mut BufReader::new(lines.as_bytes()))
        .expect("the dictionary is well-formed");
    let mut entries =
        lexicon::read_lexicon(text).unwrap_or_else(|error| panic!("data/lexicon.txt: {error:?}"));
    entries.sort_by_key(|entry| entry.term.chars().count());
    for entry in entries {
        let frequency = entry
            .frequency
            .unwrap_or_else(|| lexicon::whole_word_frequency(&jieba, &entry.term));
        let tag = coarse_tag(entry.tag.as_deref().unwrap_or(lexicon::DEFAULT_TAG));
        // Never less than what makes it a whole word.
        let level = level_above(frequency);
        jieba.add_word(&entry.term, Some(frequency_of_level(level) as usize), None);
        words.insert(entry.term, (level, tag));
    }
}

/// A word as jieba's dictionaries have it.
fn dictionary_line(word: &str, level: u8, tag: u8) -> String {
    let (frequency, tag) = (frequency_of_level(level), COARSE_TAGS[usize::from(tag)]);
    format!("{word} {frequency} {tag}")
}

/// The format is described in `src/segment/dictionary.rs`.
fn pack(words: &Words) -> Vec<u8> {
    let alphabet = rank_characters(words);
    let numbers: BTreeMap<char, u32> = alphabet.chars().zip(0..).collect();
    let mut rows: Vec<(Vec<u32>, u8, u8)> = words
        .iter()
        .map(|(word, &(level, tag))| (word.chars().map(|c| numbers[&c]).collect(), level, tag))
        .collect();
    rows.sort_unstable();

    let (mut shared, mut added) = (Vec::new(), Vec::new());
    let (mut steps, mut others) = (Vec::new(), Vec::new());
    let mut previous: &[u32] = &[];
    for (current, ..) in &rows {
        let common = previous
            .iter()
            .zip(current)
            .take_while(|(left, right)| left == right)
            .count();
        let rest = &current[common..];
        shared.push(u8::try_from(common).expect("a word has fewer than 256 characters"));
        added.push(u8::try_from(rest.len()).expect("a word has fewer than 256 characters"));
        let replaced = previous.get(common);
        if let Some(before) = replaced {
            write_varint(&mut steps, rest[0] - before);
        }
        for &number in rest.iter().skip(usize::from(replaced.is_some())) {
            write_varint(&mut others, number);
        }
        previous = current;
    }
    let levels = rows.iter().map(|&(_, level, _)| level).collect();
    let tags = rows.iter().map(|&(.., tag)| tag).collect();

    let count = u32::try_from(words.len()).unwrap();
    let mut packed = count.to_le_bytes().to_vec();
    packed.extend(checksum(words).to_le_bytes());
    let alphabet = alphabet.into_bytes();
    for column in [alphabet, shared, added, steps, others, levels, tags] {
        let compressed = deflate(&column);
        packed.extend(u32::try_from(column.len()).unwrap().to_le_bytes());
        packed.extend(u32::try_from(compressed.len()).unwrap().to_le_bytes());
        packed.extend(compressed);
    }
    packed
}

/// The characters of all words, those that most words hold first.
fn rank_characters(words: &Words) -> String {
    let mut counts: BTreeMap<char, u32> = BTreeMap::new();
    for character in words.keys().flat_map(|word| word.chars()) {
        *counts.entry(character).or_default() += 1;
    }
    let mut characters: Vec<char> = counts.keys().copied().collect();
    // A stable sort: characters of one count stay in code point order.
    characters.sort_by_key(|character| std::cmp::Reverse(counts[character]));
    characters.into_iter().collect()
}

/// Deflate by zopfli: a twentieth smaller than the best level of others, for time spent once.
fn deflate(column: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::new();
    zopfli::compress(
        zopfli::Options::default(),
        zopfli::Format::Deflate,
        column,
        &mut compressed,
    )
    .expect("writing to memory does not fail");
    compressed
}

fn write_varint(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// FNV-1a over `word frequency tag` lines: the dictionary's version.
fn checksum(words: &Words) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for (word, &(level, tag)) in words {
        for byte in (dictionary_line(word, level, tag) + "\n").bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    hash
}
