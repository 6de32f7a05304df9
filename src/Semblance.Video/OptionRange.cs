using System.Globalization;
using Semblance.Errors;

namespace Semblance.Video;

/// <summary>Holds one option against its documented range.</summary>
internal static class OptionRange
{
    public static void Check(string name, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, string.Create(CultureInfo.InvariantCulture, $"The option {name} is {value}; its range is {least} to {most}."), "Choose a value inside the range.");
    }

    public static void Check(string name, TimeSpan value, double leastSeconds, double mostSeconds) => Check(name + " (seconds)", value.TotalSeconds, leastSeconds, mostSeconds);
}
