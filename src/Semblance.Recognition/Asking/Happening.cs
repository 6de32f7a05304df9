using Semblance.Recognition.Rooms;
using Semblance.Vault.Audit;
using Semblance.Vault.Rows;

namespace Semblance.Recognition.Asking;

/// <summary>Makes the events that go on record.</summary>
/// <param name="identifiers">Where their identifiers come from.</param>
/// <param name="time">The clock.</param>
public sealed class Happening(IIdentifiers identifiers, TimeProvider time)
{
    /// <summary>An event in a gallery.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="caller">Who asked.</param>
    /// <param name="action">What was asked for.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="subject">The subject's pseudonym; empty for none.</param>
    /// <param name="input">The digest of the picture that led to it; <see langword="null"/> for none.</param>
    /// <returns>The event.</returns>
    public AuditEvent In(GalleryEntry gallery, Caller caller, AuditAction action, AuditOutcome outcome, string subject = "", FileDigest? input = null)
    {
        ArgumentNullException.ThrowIfNull(gallery);
        ArgumentNullException.ThrowIfNull(caller);
        return new AuditEvent
        {
            Id = identifiers.Create(),
            At = time.GetUtcNow(),
            Actor = caller.Account,
            Role = caller.Role,
            Source = caller.Source,
            Action = action,
            Outcome = outcome,
            Gallery = gallery.Gallery.Id.Value,
            GalleryVersion = gallery.Version.Value,
            Subject = subject,
            Model = gallery.Gallery.Model.ToString(),
            Purpose = gallery.Gallery.Purpose.Text,
            InputDigest = input is { } digest ? Convert.ToHexStringLower(digest.ToBytes()) : string.Empty,
        };
    }

    /// <summary>An event of the vault as a whole.</summary>
    /// <param name="caller">Who asked.</param>
    /// <param name="action">What was asked for.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="purpose">Why.</param>
    /// <returns>The event.</returns>
    public AuditEvent OfVault(Caller caller, AuditAction action, AuditOutcome outcome, string purpose)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return new AuditEvent
        {
            Id = identifiers.Create(),
            At = time.GetUtcNow(),
            Actor = caller.Account,
            Role = caller.Role,
            Source = caller.Source,
            Action = action,
            Outcome = outcome,
            Purpose = purpose,
        };
    }
}
