//! How values cross between the core and JavaScript: options as objects, answers as JSON, failures as
//! the core's error.

use bulletin_lens::message::{Error, Localized};
use js_sys::JSON;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tsify::{Ts, Tsify};
use wasm_bindgen::JsValue;

/// What an export gives back.
pub(crate) type Answer<T> = Result<Ts<T>, JsValue>;

/// Options as the core takes them.
///
/// # Errors
/// `request-malformed` where the object has another shape.
pub(crate) fn from_js<T>(value: &Ts<T>) -> Result<T, JsValue>
where
    T: Tsify + DeserializeOwned,
    T::JsType: Clone,
{
    value
        .to_rust()
        .map_err(|error| throw(bad_request(&error.to_string())))
}

/// As JSON, so that the writer that prints reports serves here too: a second one is large.
pub(crate) fn to_js<T: Tsify + Serialize>(value: &T) -> Answer<T> {
    let json =
        serde_json::to_string(value).map_err(|error| throw(bad_request(&error.to_string())))?;
    Ok(Ts::new_unchecked(JSON::parse(&json)?))
}

/// The core's error as the plain object that JavaScript catches.
pub(crate) fn throw(error: Error) -> JsValue {
    to_js(&error).map_or_else(|broken| broken, Into::into)
}

pub(crate) fn not_open(document: &str) -> Error {
    Error::new(
        "document-not-open",
        document,
        Localized::new("这期简报没有打开。", "This bulletin is not open."),
        Localized::new("请重新拖入文件。", "Drop the file again."),
    )
}

fn bad_request(reason: &str) -> Error {
    Error::new(
        "request-malformed",
        reason,
        Localized::new(
            "页面与分析程序的版本不一致。",
            "The page and the analysis module do not match.",
        ),
        Localized::new(
            "请刷新页面；如果是嵌入的页面，请整套更新文件。",
            "Reload the page; where it is embedded, update all its files together.",
        ),
    )
}
