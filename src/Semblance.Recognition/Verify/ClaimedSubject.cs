using Semblance.Vault.Galleries;
using Semblance.Vault.Ports;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Verify;

/// <summary>Whom a claim is about, or who stands in where nobody is enrolled by the claimed name: an answer that took less time would tell who is enrolled.</summary>
/// <param name="Compared">Who is compared with; <see langword="null"/> in an empty gallery.</param>
/// <param name="IsEnrolled">Whether that is the claimed subject.</param>
internal readonly record struct ClaimedSubject(SubjectId? Compared, bool IsEnrolled)
{
    private const int VersionByte = 6;
    private const int VariantByte = 8;

    /// <summary>Looks for the claimed subject and for a stand-in, both in each case.</summary>
    /// <remarks>The stand-in is always the same for a name, so that whoever repeats a claim can't average it away, and follows from a keyed digest, so that nobody can choose it.</remarks>
    public static async Task<ClaimedSubject> FindAsync(IUnitOfWork view, GalleryId gallery, BlindIndex claimed, CancellationToken cancellation)
    {
        var enrolled = (await view.Subjects.FindAsync(gallery, claimed, cancellation).ConfigureAwait(false))?.Id;
        var standIn = await view.Subjects.ListIdsAsync(gallery, MarkOf(claimed), 1, cancellation).ConfigureAwait(false);
        if (enrolled is null && standIn.Count == 0)
            standIn = await view.Subjects.ListIdsAsync(gallery, null, 1, cancellation).ConfigureAwait(false);
        return new ClaimedSubject(enrolled ?? (standIn.Count > 0 ? standIn[0] : null), enrolled is not null);
    }

    /// <summary>A place among the identifiers.</summary>
    private static SubjectId MarkOf(BlindIndex claimed)
    {
        var bytes = claimed.ToBytes()[..16];
        (bytes[VersionByte], bytes[VariantByte]) = ((byte)((bytes[VersionByte] & 0x0F) | 0x40), (byte)((bytes[VariantByte] & 0x3F) | 0x80));
        return SubjectId.From(new Guid(bytes, bigEndian: true));
    }
}
