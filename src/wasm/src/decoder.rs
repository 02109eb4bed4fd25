//! GB18030 by the platform's own `TextDecoder`, which saves the module its tables.

use bulletin_lens::read::DecodeGb18030;
use web_sys::{TextDecoder, TextDecoderOptions};

/// The browser's decoder.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PlatformDecoder;

impl DecodeGb18030 for PlatformDecoder {
    fn decode_gb18030(&self, bytes: &[u8]) -> Option<String> {
        let options = TextDecoderOptions::new();
        options.set_fatal(true);
        let decoder = TextDecoder::new_with_label_and_options("gb18030", &options).ok()?;
        decoder.decode_with_u8_array(bytes).ok()
    }
}
