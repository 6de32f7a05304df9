namespace Semblance.Models;

/// <summary>What a model expects: the shape of its input tensor and how colours become its numbers.</summary>
/// <remarks>Immutable. A value v of 0..255 becomes <c>(v - Mean[c]) * Scale</c>, c counting the planes in the model's own channel order.</remarks>
/// <param name="Name">Name of the input tensor.</param>
/// <param name="Batch">How many pictures at a time: 1, or <see langword="null"/> for any number.</param>
/// <param name="Height">Rows, or <see langword="null"/> for any multiple of 32.</param>
/// <param name="Width">Columns, or <see langword="null"/> for any multiple of 32.</param>
/// <param name="IsBgr">True when the blue plane comes first.</param>
/// <param name="Mean">Three numbers taken off each plane, in the model's channel order.</param>
/// <param name="Scale">The factor after that.</param>
public sealed record InputContract(string Name, int? Batch, int? Height, int? Width, bool IsBgr, IReadOnlyList<float> Mean, float Scale)
{
    /// <summary>Which part of a picture it sees, in the catalogue's words; <see langword="null"/> where the entry says nothing.</summary>
    public string? Crop { get; init; }
}
