namespace Semblance.Cli.Reports;

/// <summary>How a judgement is coloured.</summary>
internal enum PageTone
{
    Good,
    Unsure,
    Bad,
}
