//! Files that a command is asked to write, in a folder of the user's choice.
//!
//! Not evidence, yet here: nothing outside this room touches a disk.

use std::fs;
use std::path::Path;

use crate::error::{Error, Result};
use crate::exit::Exit;

/// Writes files by name; the folder is made if it is absent.
///
/// # Errors
/// The first that cannot be written.
pub fn fill(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<()> {
    let told = |path: &Path, error: std::io::Error| {
        Error::new(
            Exit::Failed,
            format!("cannot write {}: {error}", path.display()),
        )
    };
    fs::create_dir_all(folder).map_err(|error| told(folder, error))?;
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(|error| told(&path, error))?;
    }
    Ok(())
}
