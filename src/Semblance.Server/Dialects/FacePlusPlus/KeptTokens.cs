using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Govern;
using Semblance.Server.Dialects.FacePlusPlus.Tokens;
using Semblance.Vault.Galleries;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>Finds what a token stands for: a face that is remembered, or a reference of a gallery within reach.</summary>
internal sealed class KeptTokens(RecognitionHouse house, LiveFaces live, FaceSets sets)
{
    /// <summary>The probe that a token makes.</summary>
    /// <returns><see langword="null"/> where nothing of it is known, or any more.</returns>
    public async Task<Probe?> ProbeAsync(FacePlusPlusCall call, Guid token, CancellationToken cancellation)
    {
        if (live.Find(call.Grant, token) is { Face.Probe: { } fresh })
            return fresh;
        foreach (var gallery in await OpenableAsync(call, cancellation).ConfigureAwait(false))
        {
            if (await KnownAsync(() => house.KeptProbe.HandleAsync(About(gallery, token, call), cancellation)).ConfigureAwait(false) is { } kept)
                return kept;
        }

        return null;
    }

    /// <summary>The galleries that a token is in, with whom it shows there.</summary>
    public async Task<IReadOnlyList<(Gallery Gallery, AttributedReference Reference)>> PlacesAsync(FacePlusPlusCall call, Guid token, CancellationToken cancellation)
    {
        var places = new List<(Gallery, AttributedReference)>();
        foreach (var gallery in await OpenableAsync(call, cancellation).ConfigureAwait(false))
        {
            if (await FindAsync(call, gallery, token, cancellation).ConfigureAwait(false) is { } found)
                places.Add((gallery, found));
        }

        return places;
    }

    /// <summary>The reference that a token is in a gallery.</summary>
    /// <returns><see langword="null"/> for none.</returns>
    public Task<AttributedReference?> FindAsync(FacePlusPlusCall call, Gallery gallery, Guid token, CancellationToken cancellation) =>
        KnownAsync(() => house.FindReference.HandleAsync(About(gallery, token, call), cancellation));

    /// <summary>The user id of a reference. Who was never given one is called by the token, so that there is a name for everybody.</summary>
    public static string UserIdOf(string name, Guid token) => string.Equals(name, FaceToken.Text(token), StringComparison.Ordinal) ? string.Empty : name;

    private async Task<IEnumerable<Gallery>> OpenableAsync(FacePlusPlusCall call, CancellationToken cancellation) =>
        (await sets.ListAsync(call, cancellation).ConfigureAwait(false)).Where(static gallery => gallery.Mode != GalleryMode.HolderKey);

    private static AboutReference About(Gallery gallery, Guid token, FacePlusPlusCall call) => new(gallery.Name, FaceToken.In(gallery.Id, token), call.Caller);

    private static async Task<T?> KnownAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.ReferenceUnknown)
        {
            return null;
        }
    }
}
