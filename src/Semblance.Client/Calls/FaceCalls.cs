using Semblance.Client.Contracts.Faces;
using Semblance.Client.Contracts.Groups;
using Semblance.Client.Sending;

namespace Semblance.Client.Calls;

/// <summary>Faces in pictures that nobody keeps: where they are, how good they are, which are alike.</summary>
public sealed class FaceCalls
{
    private readonly Wire _wire;

    internal FaceCalls(Wire wire) => _wire = wire;

    /// <summary>Finds faces.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="liveness">Whether it is also judged how each was presented to the camera.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The faces, the largest first.</returns>
    public Task<FacesAnswer> DetectAsync(PictureUpload picture, bool liveness = false, CancellationToken cancellation = default) =>
        _wire.PostAsync<FacesAnswer>(Route.Of("detect"), PictureContent.Of([picture], ("liveness", liveness)), cancellation);

    /// <summary>Measures how fit faces are for comparison.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="liveness">Whether it is also judged how each was presented to the camera.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The faces with their quality, the largest first.</returns>
    public Task<FacesAnswer> MeasureQualityAsync(PictureUpload picture, bool liveness = false, CancellationToken cancellation = default) =>
        _wire.PostAsync<FacesAnswer>(Route.Of("quality"), PictureContent.Of([picture], ("liveness", liveness)), cancellation);

    /// <summary>Compares the largest faces of two pictures.</summary>
    /// <param name="one">The one picture.</param>
    /// <param name="other">The other one.</param>
    /// <param name="fmr">The false match rate; <see langword="null"/> for 1e-4.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The decision.</returns>
    public Task<CompareAnswer> CompareAsync(PictureUpload one, PictureUpload other, double? fmr = null, CancellationToken cancellation = default) =>
        _wire.PostAsync<CompareAnswer>(Route.Of("compare"), PictureContent.Of([one, other], ("fmr", fmr)), cancellation);

    /// <summary>Puts the faces of several pictures into groups, one a subject.</summary>
    /// <param name="pictures">The pictures, two or more.</param>
    /// <param name="fmr">The false match rate; <see langword="null"/>: such that 1 in 100 lone faces comes into a wrong group.</param>
    /// <param name="gate">How strictly pictures are judged: "standard", "strict" or "off"; <see langword="null"/> for "standard".</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The groups, the largest first.</returns>
    public Task<GroupAnswer> GroupAsync(IReadOnlyList<PictureUpload> pictures, double? fmr = null, string? gate = null, CancellationToken cancellation = default) =>
        _wire.PostAsync<GroupAnswer>(Route.Of("group"), PictureContent.Of(pictures, ("fmr", fmr), ("gate", gate)), cancellation);
}
