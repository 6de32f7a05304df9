namespace Semblance.Vault.Galleries;

/// <summary>What may be asked of a gallery. Searching is high-risk under the AI Act (Annex III 1(a)) where checking a claim is not.</summary>
public enum GalleryMode
{
    /// <summary>Searches (1:N) and checks of a claim (1:1).</summary>
    Identification,

    /// <summary>Checks of a claim (1:1) alone.</summary>
    VerificationOnly,

    /// <summary>Checks of a claim (1:1) alone, and the key of each subject is in that person's hands: nobody can search.</summary>
    HolderKey,
}
