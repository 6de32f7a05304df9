namespace Semblance.Peers;

/// <summary>What a peer made of a picture, and what it took in milliseconds.</summary>
/// <param name="Vector">The feature set; <see langword="null"/> without a face.</param>
/// <param name="Decode">Bytes to pixels.</param>
/// <param name="Detect">Pixels to faces.</param>
/// <param name="Embed">The chosen face to a feature set, alignment included.</param>
/// <param name="Cpu">Processor time of the whole, all threads.</param>
internal sealed record Answer(float[]? Vector, double Decode, double Detect, double Embed, double Cpu)
{
    public double Whole => Decode + Detect + Embed;
}
