using System.Runtime.Intrinsics.X86;
using CsCheck;
using Semblance.Index.Kernels;
using Semblance.Index.Kernels.Ahead;
using Semblance.Index.Kernels.Bits;

namespace Semblance.UnitTests.Index.Kernels;

/// <summary><see cref="PlaneCount"/> and every width of <see cref="CarrySaveCounter{TBits, TAhead}"/> mark the rows that <see cref="PlaneCountScalar"/> marks.</summary>
[Trait("kind", "kernel")]
public sealed unsafe class PlaneCountTests
{
    private const int Planes = 200;

    private delegate void Way(byte* block, byte* next, in PlaneReading reading, int bytes, byte* marks);

    private static readonly (string Name, Way Mark)[] Ways =
    [
        ("chosen", PlaneCount.Mark),
        ("64", CarrySaveCounter<BitsScalar, AskAhead>.Mark),
        ("256", CarrySaveCounter<Bits256, AskAhead>.Mark),
        ("256, nothing asked for", CarrySaveCounter<Bits256, AskNothing>.Mark),
        .. Avx512F.IsSupported ? [("512", (Way)CarrySaveCounter<Bits512, AskAhead>.Mark)] : Array.Empty<(string, Way)>(),
    ];

    [Fact]
    public void Every_width_marks_what_the_plain_loop_marks() =>
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[1, 11], Gen.Int[0, 100_000]).Sample((ones, twos, fours, pieces, seed) =>
        {
            if (ones + twos + fours > 0)
                Check(new Random(seed), ones, twos, fours, pieces * PlaneCount.Piece);
        }, seed: "0000KuPpwOBj", iter: 60);

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 0, 1)]
    [InlineData(15, 0, 0)] // 240: the most ones that the narrow counters hold
    [InlineData(1, 7, 0)]
    [InlineData(3, 2, 2)] // 240 again
    [InlineData(16, 0, 0)] // 256: the first that needs the wide ones
    [InlineData(0, 0, 4)]
    [InlineData(1, 1, 31)] // 2,032: the most that the wide ones hold
    [InlineData(127, 0, 0)]
    public void Sheaves_at_the_borders_of_the_counters_are_counted(int ones, int twos, int fours) => Check(new Random(ones), ones, twos, fours, 2 * PlaneCount.Piece);

    [Fact]
    public void A_row_that_agrees_everywhere_has_the_highest_count_and_its_opposite_none()
    {
        // In the first plane of each half of a sheaf the row's bit is as it should be, and so in all others.
        var block = new byte[64 * 16];
        block.AsSpan(0, 64 * 8).Fill(0xFF);
        var offsets = Offsets(16, plane => 64 * plane);
        fixed (byte* start = block)
        fixed (nint* first = offsets)
        {
            var reading = new PlaneReading { Offsets = first, Twos = 1, Cut = 32 };
            Assert.Equal((32, 16, 32), (reading.Most, reading.Planes, PlaneCountScalar.CountOf(start, reading, 77)));
            block.AsSpan().Reverse();
            Assert.Equal(0, PlaneCountScalar.CountOf(start, reading, 77));
        }
    }

    private static void Check(Random random, int ones, int twos, int fours, int bytes)
    {
        var stride = bytes + 64;
        // Two blocks, since what comes after the first is fetched, and room before them, so that no start is special.
        var memory = new byte[64 + (2 * Planes * stride)];
        random.NextBytes(memory);
        var offsets = Offsets(16 * (ones + twos + fours), _ => stride * (nint)random.Next(Planes));
        var (expected, marks) = (new byte[bytes], new byte[bytes]);
        fixed (byte* start = memory, right = expected, found = marks)
        fixed (nint* first = offsets)
        {
            var reading = new PlaneReading { Offsets = first, Ones = ones, Twos = twos, Fours = fours };
            foreach (var cut in Cuts(random, reading.Most))
            {
                reading.Cut = cut;
                PlaneCountScalar.Mark(start + 64, reading, bytes, right);
                foreach (var (name, mark) in Ways)
                {
                    random.NextBytes(marks);
                    mark(start + 64, start + 64 + (Planes * stride), reading, bytes, found);
                    Assert.True(expected.AsSpan().SequenceEqual(marks), $"The width '{name}' differs for {ones}, {twos} and {fours} sheaves, cut {cut}.");
                }
            }
        }
    }

    /// <summary>The lowest and the highest cut, and some about the middle, where most rows' counts lie.</summary>
    private static int[] Cuts(Random random, int most) => [1, most, most / 2, Math.Max(1, (most / 2) + random.Next(-most / 8, (most / 8) + 1)), random.Next(1, most + 1)];

    private static nint[] Offsets(int count, Func<int, nint> offset) => [.. Enumerable.Range(0, count).Select(offset)];
}
