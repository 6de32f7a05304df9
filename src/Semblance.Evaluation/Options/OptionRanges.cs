using System.ComponentModel.DataAnnotations;
using Semblance.Errors;

namespace Semblance.Evaluation.Options;

/// <summary>Holds options against the ranges that their attributes document.</summary>
internal static class OptionRanges
{
    public static void Check(object options)
    {
        var failures = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), failures, validateAllProperties: true))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, failures[0].ErrorMessage ?? "An option is out of range.", "Give a value in the documented range.");
    }
}
