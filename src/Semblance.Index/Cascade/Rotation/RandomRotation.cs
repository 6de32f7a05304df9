using System.Buffers.Binary;
using System.Security.Cryptography;
using Semblance.Index.Kernels;

namespace Semblance.Index.Cascade.Rotation;

/// <summary>
/// A random orthogonal transform, fixed by a seed: three rounds of random signs and a Walsh-Hadamard transform. Vectors shorter than a power
/// of two are padded with zeros. It spreads every vector over all coordinates, which is what the miss budget's promise rests on; it does not
/// protect templates (docs/search.md).
/// </summary>
/// <remarks>Immutable. Signs and additions round alike on every machine, so a file of rotated bits can be carried to another one.</remarks>
internal sealed class RandomRotation
{
    private const int Rounds = 3;

    /// <summary>The sign of each coordinate in each round, as the sign bit that is flipped.</summary>
    private readonly float[] _flips;

    public RandomRotation(ReadOnlySpan<byte> seed, int dimension)
    {
        (Dimension, Length, SeedDigest) = (dimension, LengthOf(dimension), SHA256.HashData(seed));
        Stretch = MathF.Pow(Length, Rounds / 2f);
        _flips = new float[Rounds * Length];
        Span<byte> block = stackalloc byte[seed.Length + sizeof(int)];
        Span<byte> bits = stackalloc byte[SHA256.HashSizeInBytes];
        seed.CopyTo(block);
        for (var at = 0; at < _flips.Length; at++)
        {
            var within = at % (8 * bits.Length);
            if (within == 0)
            {
                BinaryPrimitives.WriteInt32LittleEndian(block[seed.Length..], at);
                SHA256.HashData(block, bits);
            }

            _flips[at] = ((bits[within / 8] >> (within % 8)) & 1) != 0 ? -0f : 0f;
        }
    }

    /// <summary>Codes in a vector.</summary>
    public int Dimension { get; }

    /// <summary>By which the rotation is known again, without its seed.</summary>
    public ReadOnlyMemory<byte> SeedDigest { get; }

    /// <summary>Coordinates of a rotated vector.</summary>
    public int Length { get; }

    /// <summary>How much longer a rotated vector is than the one that it was made of.</summary>
    public float Stretch { get; }

    /// <summary>Coordinates of a rotated vector of so many codes: the next power of two, at least 64.</summary>
    public static int LengthOf(int dimension) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, dimension));

    /// <summary>Rotates codes.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="rotated">As many places as <see cref="Length"/>.</param>
    public void Apply(ReadOnlySpan<sbyte> codes, Span<float> rotated)
    {
        for (var k = 0; k < codes.Length; k++)
            rotated[k] = codes[k];
        Turn(codes.Length, rotated);
    }

    /// <summary>Rotates codes that were widened before.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="rotated">As many places as <see cref="Length"/>.</param>
    public void Apply(ReadOnlySpan<short> codes, Span<float> rotated)
    {
        for (var k = 0; k < codes.Length; k++)
            rotated[k] = codes[k];
        Turn(codes.Length, rotated);
    }

    private void Turn(int used, Span<float> rotated)
    {
        rotated[used..].Clear();
        for (var round = 0; round < Rounds; round++)
        {
            SignFlip.Apply(rotated, _flips.AsSpan(round * Length, Length));
            Hadamard.Transform(rotated);
        }
    }
}
