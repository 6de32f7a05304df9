namespace Semblance.Server.Dialects.Scales;

/// <summary>What a false match rate is called on a scale.</summary>
/// <param name="FalseMatchRate">The share of strangers' pairs that score as high or higher, 0 to 1.</param>
/// <param name="Value">The scale's number for it.</param>
internal readonly record struct ScaleMark(double FalseMatchRate, double Value);
