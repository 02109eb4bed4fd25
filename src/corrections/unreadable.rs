//! What is wrong with a file of corrections that cannot be read at all, in the words of the reader.

use serde_json::error::Category;

/// The fault in Chinese, with its line and column. The JSON reader only speaks English: of what it says, the name in
/// backquotes is kept, and whatever it says in a way not known here gets a sentence that holds for all of its kind.
pub(super) fn describe(error: &serde_json::Error) -> String {
    let place = format!("第 {} 行第 {} 列", error.line(), error.column());
    let said = error.to_string();
    let fault = match error.classify() {
        Category::Io | Category::Syntax => {
            "不合 JSON 的写法，多半是多了或少了逗号、引号、括号".to_owned()
        }
        Category::Eof => "文件到此为止，还缺引号或括号".to_owned(),
        Category::Data => match (said.split(' ').next(), named(&said)) {
            (Some("missing"), Some(name)) => format!("缺少“{name}”一项"),
            (Some("duplicate"), Some(name)) => format!("“{name}”一项写了两次"),
            (Some("unknown"), Some(name)) if said.starts_with("unknown variant") => {
                format!("没有“{name}”这种写法")
            }
            (Some("unknown"), Some(name)) => format!("没有“{name}”这一项"),
            _ => "这一项的值不合要求：该是数字的要写数字，该是文字的要加引号".to_owned(),
        },
    };
    format!("更正文件读不懂：{place}，{fault}。")
}

/// What stands in the first backquotes.
fn named(said: &str) -> Option<&str> {
    let mut parts = said.split('`');
    parts.next()?;
    parts.next().filter(|name| !name.is_empty())
}
