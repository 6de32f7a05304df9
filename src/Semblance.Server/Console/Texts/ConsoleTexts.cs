namespace Semblance.Server.Console.Texts;

/// <summary>Names the console's texts: they lie beside it, a file a language.</summary>
public sealed class ConsoleTexts
{
    private ConsoleTexts()
    {
    }
}
