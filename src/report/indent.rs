//! Lays out compact JSON for people: what the command line prints and the page downloads.
//!
//! The text is laid out instead of being serialised a second time: the code that writes a report is
//! large, and with one writer for the boundary and the print there is one of it in the module.

/// Gives compact JSON line breaks and two blanks of indent a level; nothing else of it changes.
///
/// Takes what `serde_json::to_string` writes and gives what `serde_json::to_string_pretty` would.
pub(super) fn indent_json(compact: &str) -> String {
    let mut indented = String::with_capacity(compact.len() * 2);
    let mut depth = 0;
    let (mut in_string, mut escaped) = (false, false);
    let mut previous = ' ';
    for character in compact.chars() {
        if in_string {
            in_string = escaped || character != '"';
            escaped = !escaped && character == '\\';
            indented.push(character);
            previous = character;
            continue;
        }
        let opens = matches!(previous, '{' | '[');
        let closes = matches!(character, '}' | ']');
        if closes {
            depth -= 1;
        }
        // An empty object or list stays on its line.
        if opens != closes || previous == ',' {
            break_line(&mut indented, depth);
        }
        indented.push(character);
        match character {
            '{' | '[' => depth += 1,
            ':' => indented.push(' '),
            '"' => in_string = true,
            _ => {}
        }
        previous = character;
    }
    indented
}

fn break_line(text: &mut String, depth: usize) {
    text.push('\n');
    for _ in 0..depth {
        text.push_str("  ");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            (-1e6..1e6).prop_map(|number: f64| json!(number)),
            "([\"\\\\{}\\[\\]:,\n人大]|\\PC){0,8}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map("[a-z\"{]{0,3}", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn lays_out_as_the_library_does(value in any_json()) {
            let compact = serde_json::to_string(&value).expect("a value has a JSON form");
            let pretty = serde_json::to_string_pretty(&value).expect("a value has a JSON form");
            prop_assert_eq!(indent_json(&compact), pretty);
        }
    }
}
