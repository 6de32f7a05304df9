using Semblance.Training.Teacher;

if (args.Length != 1)
{
    await Console.Error.WriteLineAsync("""
        semblance-teacher MODEL.onnx
          Reads batches from standard input and writes the model's answers to standard output, until the input ends.
          A batch: int32 faces, then faces x 112 x 112 x 3 bytes (RGB). Its answer: each output of the model in order,
          faces x size float32. The model is run with the product's own faster equal graph, on one thread.
        """).ConfigureAwait(false);
    return 2;
}

using var network = TeacherNetwork.Load(args[0]);
using var input = Console.OpenStandardInput();
using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 20);
new AnswerLoop(network, input, output).Run();
return 0;
