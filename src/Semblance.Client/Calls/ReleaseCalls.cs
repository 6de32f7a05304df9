using Semblance.Client.Contracts.Releases;

namespace Semblance.Client.Calls;

/// <summary>Answers of restricted galleries, which two accounts have to agree on.</summary>
public sealed class ReleaseCalls
{
    private readonly Wire _wire;

    internal ReleaseCalls(Wire wire) => _wire = wire;

    /// <summary>Lists answers that wait for a second account.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The oldest first.</returns>
    public Task<ReleasesAnswer> ListAsync(string gallery, CancellationToken cancellation = default) => _wire.GetAsync<ReleasesAnswer>(Route.Of("galleries", gallery, "releases"), cancellation);

    /// <summary>Confirms a release; it is told once.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="release">By what it is asked for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What was found.</returns>
    public Task<ConfirmedAnswer> ConfirmAsync(string gallery, Guid release, CancellationToken cancellation = default) => _wire.PostAsync<ConfirmedAnswer>(Route.Of("galleries", gallery, "releases", release.ToString("D"), "confirm"), null, cancellation);
}
