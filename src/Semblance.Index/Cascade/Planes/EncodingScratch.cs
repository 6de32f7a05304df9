using Semblance.Index.Cascade.Rotation;

namespace Semblance.Index.Cascade.Planes;

/// <summary>Room in which 64 rows are encoded. For one thread at a time.</summary>
internal sealed class EncodingScratch(int dimension)
{
    public int Dimension => dimension;

    /// <summary>A rotated vector.</summary>
    public float[] Rotated { get; } = new float[RandomRotation.LengthOf(dimension)];

    /// <summary>Fine bits of a row where none are kept.</summary>
    public ulong[] Unkept { get; } = new ulong[RandomRotation.LengthOf(dimension) / 64];

    /// <summary>64 rows of 64 bits.</summary>
    public ulong[] Square { get; } = new ulong[64];
}
