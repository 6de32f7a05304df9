using System.Buffers.Binary;
using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Models;

namespace Semblance.UnitTests.Embedding;

public sealed class FaceTemplateTests
{
    private static readonly ModelIdentity Model = ModelIdentity.FromSha256(string.Concat(Enumerable.Repeat("0123456789abcdef", 4)), mirrored: true);

    /// <summary>
    /// A number is rounded by u/sqrt(12) in the root mean square, u = max/127 being the unit; the largest of 512 numbers like a bell curve is about
    /// 3.1 / sqrt(512), so u = 1.08e-3. Against exact numbers a cosine then moves by 3.1e-4 times the sine of the angle, against other
    /// codes by sqrt(2) times that, 4.4e-4. 4,000 draws reach 3.7 times as far, and farther where one outlier has stretched the unit: 1.9e-3 was
    /// found. With 128 numbers all of it is 1.8 times as much.
    /// </summary>
    [Theory]
    [InlineData(512, 1e-4, 1e-3, 3.2e-4, 4.5e-4, 2.2e-3)]
    [InlineData(128, 3e-4, 2e-3, 5.6e-4, 8e-4, 4e-3)]
    public void Signed_bytes_hardly_move_a_cosine(int dimension, double mostToItself, double usual, double spreadToExact, double spread, double most)
    {
        double squares = 0, squaresToExact = 0, worst = 0, worstToItself = 0;
        var unusual = 0;
        const int Draws = 4000;
        for (var seed = 0; seed < Draws; seed++)
        {
            var random = new Random(seed);
            var a = Any(random, dimension);

            // From the very same direction to none in common, as mated and non-mated pairs are.
            var b = Near(a, random, seed / (float)Draws);
            var (codedA, codedB, exact) = (Coded(a), Coded(b), (double)a.CosineTo(b));
            var change = Math.Abs(codedA.CosineTo(codedB) - exact);
            squares += change * change;
            squaresToExact += Math.Pow(codedA.CosineTo(b) - exact, 2);
            worst = Math.Max(worst, change);
            worstToItself = Math.Max(worstToItself, 1 - codedA.CosineTo(a));
            unusual += change > usual ? 1 : 0;
        }

        Assert.InRange(worstToItself, 0, mostToItself);
        Assert.InRange(Math.Sqrt(squaresToExact / Draws), 0, spreadToExact);
        Assert.InRange(Math.Sqrt(squares / Draws), 0, spread);
        Assert.InRange(worst, spread, most);
        Assert.InRange(unusual / (double)Draws, 0, 0.03);
    }

    [Fact]
    public void A_template_of_512_numbers_takes_552_bytes()
    {
        var template = FaceTemplate.Create(Any(new Random(1), 512), 77);
        Assert.Equal(552, template.Bytes.Length);
        Assert.Equal((Model, 512, TemplateElement.Int8, 77), (template.Model, template.Dimension, template.Element, template.Quality!.Value));
        Assert.Equal(512, template.Codes.Length);
        Assert.DoesNotContain(sbyte.MinValue, template.Codes.ToArray());
    }

    [Theory]
    [InlineData(TemplateElement.Int8, null)]
    [InlineData(TemplateElement.Int8, 0)]
    [InlineData(TemplateElement.Float32, 100)]
    public void What_was_written_is_read_again(TemplateElement element, int? quality)
    {
        var template = FaceTemplate.Create(Any(new Random(2), 200), quality, element);
        var read = FaceTemplate.Read(template.Bytes);
        Assert.Equal((template.Model, template.Dimension, template.Element, template.Quality, template.Unit), (read.Model, read.Dimension, read.Element, read.Quality, read.Unit));
        Assert.Equal(template.Bytes.ToArray(), read.Bytes.ToArray());
        Assert.Equal(template.ToEmbedding().Values.ToArray(), read.ToEmbedding().Values.ToArray());
    }

    [Fact]
    public void Floats_are_kept_exactly()
    {
        var embedding = Any(new Random(3), 64);
        Assert.Equal(1, FaceTemplate.Create(embedding, null, TemplateElement.Float32).ToEmbedding().CosineTo(embedding), 1e-6f);
        Assert.Throws<InvalidOperationException>(() => FaceTemplate.Create(embedding, null, TemplateElement.Float32).Codes.Length);
    }

    [Fact]
    public void The_layout_is_the_documented_one()
    {
        var bytes = FaceTemplate.Create(Any(new Random(4), 32), 55).Bytes;
        Assert.Equal("SMBT"u8.ToArray(), bytes[..4].ToArray());
        Assert.Equal((1, 36), (BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..])));
        Assert.Equal(Convert.FromHexString("0123456789abcdef0123456789abcdef"), bytes[8..24].ToArray());
        Assert.Equal([1, 1, 1, 55, 32, 0, 0, 0], bytes[24..32].ToArray());
        Assert.Equal(Crc32C(bytes[..^4]), BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]));
    }

    [Fact]
    public void Every_changed_bit_and_every_cut_is_noticed()
    {
        var whole = FaceTemplate.Create(Any(new Random(5), 16), 55).Bytes.ToArray();
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var changed = (byte[])whole.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            AssertInvalid(changed);
        }

        for (var length = 0; length < whole.Length; length++)
            AssertInvalid(whole[..length]);
        AssertInvalid([.. whole, 0]);
    }

    [Theory]
    [InlineData(24, 2)] // metric
    [InlineData(25, 3)] // element
    [InlineData(26, 2)] // flags
    [InlineData(27, 101)] // quality
    [InlineData(28, 15)] // dimension
    [InlineData(28, 0)]
    [InlineData(35, 0x80)] // a negative unit
    [InlineData(4, 2)] // version
    public void A_field_that_no_version_knows_is_refused_even_with_a_right_checksum(int place, byte value)
    {
        var bytes = FaceTemplate.Create(Any(new Random(6), 16), 55).Bytes.ToArray();
        bytes[place] = value;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4), Crc32C(bytes.AsSpan(0, bytes.Length - 4)));
        AssertInvalid(bytes);
    }

    [Fact]
    public void It_prints_no_numbers()
    {
        var embedding = Any(new Random(7), 16);
        Assert.Equal($"FaceTemplate({Model}, 16 x Int8)", FaceTemplate.Create(embedding).ToString());
        Assert.Equal($"FaceEmbedding({Model}, 16 numbers)", embedding.ToString());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void Quality_out_of_range_is_refused(int quality) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FaceTemplate.Create(Any(new Random(8), 4), quality));

    private static void AssertInvalid(byte[] bytes) =>
        Assert.Equal(ErrorCode.TemplateInvalid, Assert.Throws<SemblanceException>(() => FaceTemplate.Read(bytes)).Code);

    private static FaceEmbedding Coded(FaceEmbedding embedding) => FaceTemplate.Read(FaceTemplate.Create(embedding).Bytes).ToEmbedding();

    private static FaceEmbedding Any(Random random, int dimension) => FaceEmbedding.Create(Model, Numbers(random, dimension));

    private static FaceEmbedding Near(FaceEmbedding other, Random random, float share)
    {
        var numbers = Numbers(random, other.Dimension);
        var scale = share / MathF.Sqrt(other.Dimension);
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (numbers[i] * scale) + (other.Values[i] * (1 - share));
        return FaceEmbedding.Create(Model, numbers);
    }

    /// <summary>A bell curve, by Box and Muller.</summary>
    private static float[] Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))];

    /// <summary>Castagnoli's polynomial bit by bit (RFC 3720).</summary>
    private static uint Crc32C(ReadOnlySpan<byte> bytes)
    {
        var rest = uint.MaxValue;
        foreach (var value in bytes)
        {
            rest ^= value;
            for (var bit = 0; bit < 8; bit++)
                rest = (rest >> 1) ^ ((rest & 1) * 0x82F63B78u);
        }

        return ~rest;
    }
}
