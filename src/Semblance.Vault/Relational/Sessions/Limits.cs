using Semblance.Errors;

namespace Semblance.Vault.Relational.Sessions;

/// <summary>How much may be asked for at once.</summary>
internal static class Limits
{
    public const int MostRows = 10_000;

    public static int Rows(int most) =>
        most is >= 1 and <= MostRows
            ? most
            : throw new SemblanceException(ErrorCode.OptionOutOfRange, $"{most} rows at once is outside of 1 to {MostRows}.", "Ask for them a page at a time.");
}
