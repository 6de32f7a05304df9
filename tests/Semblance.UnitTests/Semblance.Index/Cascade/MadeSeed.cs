namespace Semblance.UnitTests.Index.Cascade;

/// <summary>Seeds of rotations.</summary>
internal static class MadeSeed
{
    public static byte[] Of(int number)
    {
        var seed = new byte[32];
        new Random(number).NextBytes(seed);
        return seed;
    }
}
