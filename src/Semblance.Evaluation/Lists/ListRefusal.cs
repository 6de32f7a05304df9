using System.Globalization;
using Semblance.Errors;

namespace Semblance.Evaluation.Lists;

/// <summary>The one way in which a list is refused: which file, which line, what is wrong, what to do.</summary>
internal static class ListRefusal
{
    public static SemblanceException At(string list, int line, string what, string remedy) => new(
        ErrorCode.InputListInvalid, string.Create(CultureInfo.InvariantCulture, $"List '{list}', line {line}: {what}."), remedy);

    public static SemblanceException Whole(string list, string what, string remedy) =>
        new(ErrorCode.InputListInvalid, $"List '{list}': {what}.", remedy);
}
