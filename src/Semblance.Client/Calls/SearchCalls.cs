using Semblance.Client.Contracts.Searches;
using Semblance.Client.Sending;

namespace Semblance.Client.Calls;

/// <summary>Asking about people: is it who it is claimed to be, and who is it?</summary>
public sealed class SearchCalls
{
    private readonly Wire _wire;

    internal SearchCalls(Wire wire) => _wire = wire;

    /// <summary>Checks whether a picture's largest face is a claimed subject.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The external id of the claimed subject.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="fmr">The false match rate; <see langword="null"/> for the gallery's own.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The decision.</returns>
    public Task<VerifyAnswer> VerifyAsync(string gallery, string subject, PictureUpload picture, double? fmr = null, CancellationToken cancellation = default) =>
        _wire.PostAsync<VerifyAnswer>(Route.Of("galleries", gallery, "verify"), PictureContent.Of([picture], ("subject", subject), ("fmr", fmr)), cancellation);

    /// <summary>Searches a gallery for the faces of a picture.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="fpir">The share of strangers' searches that may bring up anybody; <see langword="null"/> for the gallery's own.</param>
    /// <param name="faces">Which faces: "all", "largest" or "most_central"; <see langword="null"/> for all.</param>
    /// <param name="nearest">Whether the nearest subjects are listed however little alike they are; for keys that show scores, and not of restricted galleries.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>An answer for each face.</returns>
    public Task<IdentifyAnswer> IdentifyAsync(string gallery, PictureUpload picture, double? fpir = null, string? faces = null, bool nearest = false, CancellationToken cancellation = default) =>
        _wire.PostAsync<IdentifyAnswer>(Route.Of("galleries", gallery, "identify"), PictureContent.Of([picture], ("fpir", fpir), ("faces", faces), ("nearest", nearest ? "true" : null)), cancellation);

    /// <summary>Searches a gallery for the faces of several pictures.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="pictures">The pictures.</param>
    /// <param name="fpir">The share of strangers' searches that may bring up anybody; <see langword="null"/> for the gallery's own.</param>
    /// <param name="faces">Which faces: "all", "largest" or "most_central"; <see langword="null"/> for all.</param>
    /// <param name="nearest">Whether the nearest subjects are listed however little alike they are; for keys that show scores, and not of restricted galleries.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>An answer for each picture, in their order.</returns>
    public Task<IdentifyManyAnswer> IdentifyManyAsync(string gallery, IReadOnlyList<PictureUpload> pictures, double? fpir = null, string? faces = null, bool nearest = false, CancellationToken cancellation = default) =>
        _wire.PostAsync<IdentifyManyAnswer>(Route.Of("galleries", gallery, "identify", "batch"), PictureContent.Of(pictures, ("fpir", fpir), ("faces", faces), ("nearest", nearest ? "true" : null)), cancellation);
}
